import { useTranslations } from 'next-intl';
import { TeamMark } from '@/components/ui/team-mark';
import { medianOf, type PromptChoices } from '@/lib/review/comparison/compare';
import type { NamedTeam } from './named-team';
import { ShareBar } from './share-bar';

const MINUTE_MS = 60_000;

/** What was chosen, prompt by prompt: small multiples of one table, with the time to seal and the dissents below. */
export function Choices({ prompts, teams }: { prompts: readonly PromptChoices[]; teams: readonly NamedTeam[] }) {
  const t = useTranslations('comparison.choices');
  return (
    <>
      <p className="mb-4 text-sm text-muted">{t('caption')}</p>
      <div className="grid gap-x-10 gap-y-8 md:grid-cols-2 xl:grid-cols-3">
        {prompts.map((prompt) => <Prompt key={`${prompt.uses} ${prompt.team}`} prompt={prompt} teams={teams} />)}
      </div>
    </>
  );
}

function Prompt({ prompt: { uses, title, team, options, none, n, dissented, sealedAfter }, teams }: { prompt: PromptChoices; teams: readonly NamedTeam[] }) {
  const t = useTranslations('comparison.choices');
  const index = teams.findIndex(({ id }) => id === team);
  const { code = team, name = team } = teams[index] ?? {};
  const middle = medianOf(sealedAfter);
  return (
    <section aria-labelledby={`prompt-${uses}-${team}`} className="print:break-inside-avoid">
      <h3 id={`prompt-${uses}-${team}`} className="text-sm">
        <TeamMark index={index} code={code} name={name} long /> <span className="text-muted">{title}</span>
      </h3>
      <table className="mt-1 w-full text-sm">
        <thead className="sr-only"><tr><th scope="col">{t('option')}</th><th scope="col">{t('games')}</th></tr></thead>
        <tbody>
          {options.map(({ id, label, locked, games }) => (
            <tr key={id} className="border-b align-baseline">
              <th scope="row" className={`py-1 pr-3 text-left ${games === 0 ? 'font-normal text-muted' : 'font-normal'}`}>{label}{locked && <span className="block text-xs text-muted">{t('locked')}</span>}</th>
              <td className="py-1 text-right whitespace-nowrap tabular-nums"><span className="inline-flex items-center gap-2"><ShareBar part={games} whole={n} />{t('of', { games, n })}</span></td>
            </tr>
          ))}
          {none > 0 && (
            <tr className="border-b align-baseline">
              <th scope="row" className="py-1 pr-3 text-left font-normal italic">{t('none')}</th>
              <td className="py-1 text-right whitespace-nowrap tabular-nums"><span className="inline-flex items-center gap-2"><ShareBar part={none} whole={n} />{t('of', { games: none, n })}</span></td>
            </tr>
          )}
        </tbody>
      </table>
      <p className="mt-1 text-xs text-muted">
        {middle === null ? t('neverSealed') : t('sealed', { minutes: Math.round((middle / MINUTE_MS) * 10) / 10, n: sealedAfter.length })} {t('dissent', { count: dissented, n })}
      </p>
    </section>
  );
}

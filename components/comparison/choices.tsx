import { useTranslations } from 'next-intl';
import { TeamMark } from '@/components/ui/team-mark';
import type { Cohort } from '@/lib/review/comparison/cohorts';
import { medianOf, type PromptChoices } from '@/lib/review/comparison/compare';
import { CohortName } from './cohort-name';
import type { NamedTeam } from './named-team';
import { ShareBar } from './share-bar';

const MINUTE_MS = 60_000;

const keyOf = ({ uses, team }: PromptChoices): string => `${uses} ${team}`;

/** What was chosen, prompt by prompt: small multiples of one table, for each cohort one, with the time to seal and the dissents below. */
export function Choices({ cohorts, teams }: { cohorts: readonly Cohort[]; teams: readonly NamedTeam[] }) {
  const t = useTranslations('comparison.choices');
  const asked = new Map(cohorts.flatMap(({ comparison }) => comparison.prompts.map((prompt) => [keyOf(prompt), prompt])));
  return (
    <>
      <p className="mb-4 text-sm text-muted">{t('caption')}</p>
      <div className={`grid gap-x-10 gap-y-8 ${cohorts.length > 1 ? '' : 'md:grid-cols-2 xl:grid-cols-3'}`}>
        {[...asked].map(([key, prompt]) => <Prompt key={key} prompt={prompt} cohorts={cohorts} teams={teams} />)}
      </div>
    </>
  );
}

function Prompt({ prompt: { uses, title, team }, cohorts, teams }: { prompt: PromptChoices; cohorts: readonly Cohort[]; teams: readonly NamedTeam[] }) {
  const index = teams.findIndex(({ id }) => id === team);
  const { code = team, name = team } = teams[index] ?? {};
  return (
    <section aria-labelledby={`prompt-${uses}-${team}`} className="print:break-inside-avoid">
      <h3 id={`prompt-${uses}-${team}`} className="text-sm">
        <TeamMark index={index} code={code} name={name} long /> <span className="text-muted">{title}</span>
      </h3>
      <div className="grid gap-x-10 gap-y-4 sm:grid-cols-[repeat(auto-fit,minmax(20rem,1fr))]">
        {cohorts.map((cohort) => <Chosen key={cohort.name} cohort={cohort} prompt={cohort.comparison.prompts.find((one) => one.uses === uses && one.team === team)} />)}
      </div>
    </section>
  );
}

/** One cohort's choices; nothing but a word where it was never asked. */
function Chosen({ cohort: { name }, prompt }: { cohort: Cohort; prompt: PromptChoices | undefined }) {
  const t = useTranslations('comparison.choices');
  if (prompt === undefined) return <p className="mt-1 text-sm">{name !== null && <strong className="block"><CohortName name={name} n={0} /></strong>}<span className="text-muted">{t('notAsked')}</span></p>;
  const { options, none, n, dissented, sealedAfter } = prompt;
  const middle = medianOf(sealedAfter);
  return (
    <div className="mt-1">
      <table className="w-full text-sm">
        {name !== null && <caption className="pb-1 text-left font-semibold"><CohortName name={name} n={n} /></caption>}
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
    </div>
  );
}

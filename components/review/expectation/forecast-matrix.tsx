import { useTranslations } from 'next-intl';
import { PageLink } from '@/components/ui/page-link';
import type { TeamFacts } from '@/lib/game/events';
import { mostLikely } from '@/lib/game/forecast';
import type { TeamId } from '@/lib/game/ids';
import type { ForecastCell, PlayedTurn } from '@/lib/review/expectation/forecast-cells';
import { CountedChips } from '../counted-chips';
import { TeamName } from '../team-name';
import { useNumbers } from './numbers';

interface MatrixProps {
  turn: PlayedTurn;
  cells: readonly ForecastCell[];
  teams: readonly TeamFacts[];
  /** Where the decisions are. */
  logHref: string;
}

/** One turn: who expected what of whom, and what came. Rows expected, columns acted; each leads to its decision. */
export function ForecastMatrix({ turn, cells, teams, logHref }: MatrixProps) {
  const t = useTranslations('expectations.matrix');
  const href = (team: TeamId): string => `${logHref}/${turn.id}/${team}`;
  const title = t('turn', { number: turn.number, title: turn.title });
  return (
    <div className="overflow-x-auto print:overflow-visible" tabIndex={0} role="group" aria-label={title}>
      <table className="w-full min-w-[36rem] table-fixed text-left text-sm print:min-w-0 print:break-inside-avoid">
        <caption className="pb-2 text-left font-serif text-lg font-semibold">{title}</caption>
        <thead className="border-b align-bottom">
          <tr>
            <th scope="col" className="sticky left-0 w-[7.5rem] bg-paper py-2 pr-4 text-xs font-medium text-muted">{t('by')}</th>
            {teams.map(({ id }) => (
              <th key={id} scope="col" className="py-2 pr-4 font-normal">
                <TeamName id={id} teams={teams} />
                <Came cell={cells.find(({ of }) => of === id)} href={href(id)} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {teams.map(({ id: by }) => (
            <tr key={by} className="border-b align-top">
              <th scope="row" className="sticky left-0 bg-paper py-2 pr-4 font-normal"><PageLink href={`${href(by)}#forecast`} className="inline-flex min-h-6 underline decoration-line underline-offset-4"><TeamName id={by} teams={teams} /></PageLink></th>
              {teams.map(({ id: of }) => <td key={of} className="py-2 pr-4"><Met cell={cells.find((cell) => cell.by === by && cell.of === of)} /></td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What a capital did, in the words of its option; the leading posture first. */
function Came({ cell, href }: { cell: ForecastCell | undefined; href: string }) {
  const t = useTranslations('expectations.matrix');
  return (
    <PageLink href={href} className="mt-1 block underline decoration-line underline-offset-4">
      {cell?.fact ? <>{cell.fact.option.label} <span className="text-muted">({cell.fact.postures.join(', ')})</span></> : t('noDecision')}
    </PageLink>
  );
}

/** A forecast and the fact it met. */
function Met({ cell }: { cell: ForecastCell | undefined }) {
  const t = useTranslations('expectations.matrix');
  const { bits, score } = useNumbers();
  if (!cell) return <span className="text-muted" aria-hidden="true">·</span>;
  if (cell.outcome !== 'scored') return <span className="text-muted">{cell.forecast ? t('unmet', { postures: mostLikely(cell.forecast).join(', ') }) : t('noForecast')}</span>;
  const guessed = mostLikely(cell.forecast);
  return (
    <>
      <CountedChips count={cell.chips} />
      <span className="block">{t('scores', { bits: bits(cell.bits), brier: score(cell.brier) })}</span>
      {!(guessed.length === 1 && guessed[0] === cell.fact.leading) && <span className="block text-muted">{t('expectedMost', { postures: guessed.join(', ') })}</span>}
    </>
  );
}

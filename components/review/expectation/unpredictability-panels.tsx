import { useTranslations } from 'next-intl';
import type { TeamFacts } from '@/lib/game/events';
import { evenSurprise } from '@/lib/review/expectation/score';
import type { Expectation } from '@/lib/review/expectation/expectation';
import { scoredCells } from '@/lib/review/expectation/forecast-cells';
import { TeamName } from '../team-name';
import { useNumbers } from './numbers';
import { Column, Figure, TableBelow } from './table-below';
import { TurnLines, type TurnLine } from './turn-lines';

/** The most that a scale of bits has to show: no chip on what came, and as many postures as scenarios have. */
export const MOST_BITS = 7;
const TICKS = [0, 2, 4, 6].map((value) => ({ value, label: String(value) }));

/** Each capital in a panel of its own: how far the others were surprised by it, and their mean. */
export function UnpredictabilityPanels({ expectation, teams }: { expectation: Expectation; teams: readonly TeamFacts[] }) {
  const t = useTranslations('expectations.unpredictability');
  const { bits } = useNumbers();
  const { turns, cells, unpredictability } = expectation;
  const scored = scoredCells(cells);
  const top = Math.max(MOST_BITS, ...scored.map((cell) => Math.ceil(cell.bits)));
  const linesOf = (of: string, mean: readonly (number | null)[]): TurnLine[] => {
    const each = teams.flatMap(({ id, code }, team): TurnLine[] => {
      if (id === of || !scored.some((cell) => cell.of === of && cell.by === id)) return [];
      return [{ key: id, label: code, team, values: turns.map((turn) => scored.find((cell) => cell.turn === turn.id && cell.of === of && cell.by === id)?.bits ?? null) }];
    });
    return each.length > 1 ? [{ key: 'mean', label: t('mean'), team: null, values: mean }, ...each] : each;
  };
  return (
    <>
      <div className="grid grid-cols-[repeat(auto-fill,minmax(min(18rem,100%),1fr))] gap-x-6 gap-y-5 items-end print:grid-cols-2">
        {unpredictability.map(({ team, turns: means, overall }) => (
          <figure key={team} className="print:break-inside-avoid">
            <figcaption className="text-sm"><TeamName id={team} teams={teams} /> <span className="text-muted">{t('overall', { bits: bits(overall.value), n: overall.n })}</span></figcaption>
            <TurnLines
              turns={turns.map(({ number }) => number)}
              lines={linesOf(team, means.map(({ value }) => value))}
              top={top}
              ticks={TICKS}
              reference={{ value: evenSurprise(teams.find(({ id }) => id === team)?.postures.length ?? 1), label: t('even') }}
              describe={t('describe', { team: teams.find(({ id }) => id === team)?.name ?? team, values: means.map(({ value }) => bits(value)).join(', ') })}
            />
          </figure>
        ))}
      </div>
      <TableBelow
        title={t('table')}
        head={
          <tr>
            <Column>{t('of')}</Column>
            <Column>{t('by')}</Column>
            {turns.map(({ id, number }) => <Column key={id} figures>{t('turn', { number })}</Column>)}
            <Column figures>{t('all')}</Column>
          </tr>
        }
      >
        {unpredictability.flatMap(({ team, turns: means, overall }) => [
          ...linesOf(team, []).filter(({ team: by }) => by !== null).map(({ key, values }) => (
            <tr key={`${team} ${key}`}>
              <td className="py-1 pr-5"><TeamName id={team} teams={teams} /></td>
              <td className="py-1 pr-5"><TeamName id={key} teams={teams} /></td>
              {values.map((value, index) => <Figure key={turns[index]?.id}>{bits(value)}</Figure>)}
              <td />
            </tr>
          )),
          <tr key={team} className="border-b">
            <th scope="row" className="py-1 pr-5 text-left"><TeamName id={team} teams={teams} /></th>
            <th scope="row" className="py-1 pr-5 text-left">{t('index')}</th>
            {means.map(({ turn, value, n }) => <Figure key={turn}>{bits(value)} <span className="text-xs text-muted">{t('n', { n })}</span></Figure>)}
            <Figure>{bits(overall.value)} <span className="text-xs text-muted">{t('n', { n: overall.n })}</span></Figure>
          </tr>,
        ])}
      </TableBelow>
    </>
  );
}

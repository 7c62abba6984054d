import { useTranslations } from 'next-intl';
import { PageLink } from '@/components/ui/page-link';
import type { TeamFacts } from '@/lib/game/events';
import type { PlayedTurn } from '@/lib/review/expectation/forecast-cells';
import type { Hedging } from '@/lib/review/expectation/hedging';
import { TeamName } from '../team-name';
import { useNumbers } from './numbers';
import { Column, Figure, TableBelow } from './table-below';
import { TurnLines } from './turn-lines';

interface PanelsProps {
  hedging: readonly Hedging[];
  turns: readonly PlayedTurn[];
  teams: readonly TeamFacts[];
  /** Where the decisions are. */
  logHref: string;
}

/** Each capital in a panel of its own: the weight of hedging in what it chose, before the range of what it could choose. */
export function HedgingPanels({ hedging, turns, teams, logHref }: PanelsProps) {
  const t = useTranslations('expectations.hedging');
  const { share } = useNumbers();
  const ticks = [{ value: 0, label: t('none') }, { value: 0.5, label: t('half') }, { value: 1, label: t('whole') }];
  return (
    <>
      <div className="grid grid-cols-[repeat(auto-fill,minmax(min(18rem,100%),1fr))] gap-x-6 gap-y-5 items-end print:grid-cols-2">
        {hedging.map(({ team, turns: own, overall }) => {
          const index = teams.findIndex(({ id }) => id === team);
          return (
            <figure key={team} className="print:break-inside-avoid">
              <figcaption className="text-sm"><TeamName id={team} teams={teams} /> <span className="text-muted">{t('overall', { share: share(overall.value), n: overall.n })}</span></figcaption>
              <TurnLines
                turns={turns.map(({ number }) => number)}
                lines={[{ key: team, label: share(own.findLast(({ value }) => value !== null)?.value), team: index, values: own.map(({ value }) => value) }]}
                top={1}
                ticks={ticks}
                ranges={own.map(({ offered }) => offered)}
                describe={t('describe', { team: teams[index]?.name ?? team, values: own.map(({ value }) => share(value)).join(', ') })}
              />
            </figure>
          );
        })}
      </div>
      <TableBelow
        title={t('table')}
        head={
          <tr>
            <Column>{t('team')}</Column>
            {turns.map(({ id, number }) => <Column key={id} figures>{t('turn', { number })}</Column>)}
            <Column figures>{t('all')}</Column>
          </tr>
        }
      >
        {hedging.map(({ team, turns: own, overall }) => (
          <tr key={team} className="border-b">
            <th scope="row" className="py-1 pr-5 text-left font-normal"><TeamName id={team} teams={teams} /></th>
            {own.map(({ turn, value, offered }) => (
              <Figure key={turn}>
                <PageLink href={`${logHref}/${turn}/${team}`} className="underline decoration-line underline-offset-4">{share(value)}</PageLink>
                {offered && <span className="block text-xs text-muted">{t('offered', { least: share(offered.least), most: share(offered.most) })}</span>}
              </Figure>
            ))}
            <Figure>{share(overall.value)} <span className="text-xs text-muted">{t('n', { n: overall.n })}</span></Figure>
          </tr>
        ))}
      </TableBelow>
    </>
  );
}

import { useFormatter, useTranslations } from 'next-intl';
import { Fragment } from 'react';
import { TeamMark } from '@/components/ui/team-mark';
import type { Scenario } from '@/lib/game/scenario';
import { minutesFor } from '@/lib/preflight/text/reading-speed';
import type { Timing } from '@/lib/preflight/text/timing';
import { Figure, FigureTable } from './figure-table';

const PARTS = ['situation', 'brief', 'additions', 'prompt', 'options'] as const;

/** Words and minutes for each team and turn, and what all turns take together. */
export function TimeTable({ timing, teams }: { timing: Timing; teams: Scenario['teams'] }) {
  const t = useTranslations('preflight.time');
  const format = useFormatter();
  const minutes = (value: number): string => format.number(value, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const { planned, total } = timing;
  const count = timing.turns.length;
  return (
    <>
      <p className="mb-3 font-semibold">{planned > total ? t('over', { turns: count, planned, total, over: planned - total }) : t('sum', { turns: count, planned, total, left: total - planned })}</p>
      <FigureTable caption={t('caption')} head={[t('team'), ...PARTS.map((part) => t(part)), t('first'), t('second')]} note={t('speeds')}>
        {timing.turns.map((turn) => (
          <Fragment key={turn.turn}>
            <tr className="border-b">
              <th scope="rowgroup" colSpan={PARTS.length + 3} className="pt-3 pb-1 font-semibold">
                {turn.number}. {turn.title} <span className="font-normal text-muted">{t('has')}: {turn.minutes.brief === null ? t('none') : format.number(turn.minutes.brief)}</span>
              </th>
            </tr>
            {turn.teams.map((read, index) => (
              <tr key={read.team} className="border-b">
                <th scope="row" className="py-1 pr-3 font-normal"><TeamMark index={index} code={teams[index]?.code ?? read.team} name={teams[index]?.name ?? read.team} /></th>
                {PARTS.map((part) => <Figure key={part}>{read[part]}</Figure>)}
                {(['first', 'second'] as const).map((reader) => (
                  <Figure key={reader} strong={turn.minutes.brief !== null && minutesFor(read.total, reader) > turn.minutes.brief}>{minutes(minutesFor(read.total, reader))}</Figure>
                ))}
              </tr>
            ))}
          </Fragment>
        ))}
      </FigureTable>
    </>
  );
}

import { useFormatter, useTranslations } from 'next-intl';
import { Fragment } from 'react';
import { TeamMark } from '@/components/ui/team-mark';
import type { Reading, Scenario } from '@/lib/game/scenario';
import type { OptionReport, Report } from '@/lib/preflight/report';
import { Figure, FigureTable } from './figure-table';

/** For each prompt, how often each of its options served the team best under each reading, and what is above it. */
export function OptionTable({ report, teams }: { report: Report; teams: Scenario['teams'] }) {
  const t = useTranslations('preflight');
  return (
    <FigureTable caption={t('play.options')} head={[t('play.option'), ...report.readings.map((reading) => t(`ask.reading.${reading}`))]} note={t('play.optionsNote')}>
      {report.timing.turns.map((turn) =>
        teams.map((team, index) => (
          <Fragment key={`${turn.turn} ${team.id}`}>
            <tr className="border-b">
              <th scope="rowgroup" colSpan={report.readings.length + 1} className="pt-3 pb-1 font-semibold">
                <TeamMark index={index} code={team.code} name={team.name} /> {turn.number}. {turn.title}
              </th>
            </tr>
            {report.options
              .filter((option) => option.turn === turn.turn && option.team === team.id)
              .map((option) => (
                <tr key={option.option} className="border-b">
                  <th scope="row" className="py-1 pr-3 font-normal"><span className="text-muted">{option.option}</span> {option.label}</th>
                  {report.readings.map((reading) => <Best key={reading} reading={reading} option={option} />)}
                </tr>
              ))}
          </Fragment>
        )),
      )}
    </FigureTable>
  );
}

function Best({ reading, option: { readings } }: { reading: Reading; option: OptionReport }) {
  const t = useTranslations('preflight.play');
  const format = useFormatter();
  const choice = readings[reading];
  if (!choice || choice.offered === 0) return <Figure>{t('notOffered')}</Figure>;
  return (
    <Figure strong={choice.best === 0}>
      {format.number(choice.best / choice.offered, { style: 'percent', maximumFractionDigits: 1 })}
      {choice.dominatedBy.length > 0 && <span className="block text-xs font-normal text-muted">{t('below', { options: choice.dominatedBy.join(', ') })}</span>}
    </Figure>
  );
}

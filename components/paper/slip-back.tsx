import { useTranslations } from 'next-intl';
import { postureWord } from '@/components/seat/decision';
import { TeamMark } from '@/components/ui/team-mark';
import { CHIPS } from '@/lib/game/forecast';
import type { TeamFacts } from '@/lib/game/events';
import { letterOf } from './letter';
import { Lines, PaperHeading, SheetFrame } from './sheet-frame';
import type { Task } from './sheets';

/** The back of an order slip: what fell and why, the forecasts, objections, and who signs. */
export function SlipBack({ team, index, task: { turn, options }, others, indexOf }: { team: TeamFacts; index: number; task: Task; others: readonly TeamFacts[]; indexOf: (team: string) => number }) {
  const t = useTranslations('paper.slip');
  return (
    <SheetFrame team={team} index={index} title={t('back', { number: turn.number, title: turn.title })}>
      <PaperHeading className="mt-0">{t('dropped')}</PaperHeading>
      {options.map(({ id, label }, at) => <p key={id} className="paper-keep flex items-end gap-2 pt-2 font-serif"><span>{t('because', { option: `${letterOf(at)}. ${label}` })}</span><span aria-hidden="true" className="min-w-[30mm] flex-1 border-b" /></p>)}
      <PaperHeading>{t('forecast')}</PaperHeading>
      <p className="font-sans text-sm">{t('forecastHow', { chips: CHIPS })}</p>
      <div className="mt-1 grid grid-cols-2 gap-x-6">
        {others.map((other) => (
          <table key={other.id} className="paper-keep mt-1 w-full font-sans text-[8.5pt]">
            <caption className="text-left"><TeamMark index={indexOf(other.id)} code={other.code} name={other.name} long /></caption>
            <tbody>
              {other.postures.map((posture) => (
                <tr key={posture} className="border-t">
                  <th scope="row" className="py-0.5 text-left font-normal">{postureWord(posture)}</th>
                  <td className="py-0.5 text-right whitespace-nowrap"><Circles /></td>
                </tr>
              ))}
            </tbody>
          </table>
        ))}
      </div>
      <div className="paper-keep">
        <PaperHeading>{t('dissent')}</PaperHeading>
        <p className="font-sans text-sm">{t('dissentHow')}</p>
        <Lines count={3} />
      </div>
      <dl className="paper-keep mt-6 grid grid-cols-3 gap-6 font-sans text-sm">
        {(['decides', 'witness', 'time'] as const).map((who) => <div key={who} className="border-t border-black pt-1"><dt>{t(who)}</dt></div>)}
      </dl>
    </SheetFrame>
  );
}

function Circles() {
  return <span aria-hidden="true" className="inline-flex gap-[0.7mm] align-middle">{Array.from({ length: CHIPS }, (_, at) => <span key={at} className="inline-block size-[3.4mm] rounded-full border border-black" />)}</span>;
}

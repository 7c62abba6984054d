import { useTranslations } from 'next-intl';
import { renderSVG } from 'uqr';
import type { TeamFacts } from '@/lib/game/events';
import { BeforeChanges } from './before-changes';
import { letterOf } from './letter';
import { Lines, PaperHeading, SheetFrame } from './sheet-frame';
import type { Task } from './sheets';

/** The front of an order slip: the question, the options to tick, the reasons, and the way for Control to enter it. */
export function SlipFront({ team, index, task, entry }: { team: TeamFacts; index: number; task: Task; entry: string }) {
  const t = useTranslations('paper.slip');
  const { turn, prompt, options } = task;
  // The drawing is made from our own address alone.
  const qr = renderSVG(entry, { border: 0, blackColor: '#000000', whiteColor: '#ffffff' });
  return (
    <SheetFrame
      team={team}
      index={index}
      title={t('title', { number: turn.number, title: turn.title })}
      aside={
        <div className="w-[26mm] shrink-0 font-sans text-[7pt] leading-tight">
          <div role="img" aria-label={t('qr', { address: entry })} className="[&>svg]:size-[26mm]" dangerouslySetInnerHTML={{ __html: qr }} />
          {t('scan')}
        </div>
      }
    >
      <BeforeChanges task={task} />
      <p className="mt-2 font-serif text-base font-semibold">{prompt}</p>
      <PaperHeading>{t('tick')}</PaperHeading>
      <ul>
        {options.map(({ id, label, text }, at) => (
          <li key={id} className="paper-keep flex gap-3 border-t py-1.5">
            <Tick />
            <p className="font-serif"><strong>{letterOf(at)}. {label}.</strong> {text}</p>
          </li>
        ))}
      </ul>
      <div className="paper-keep">
        <PaperHeading>{t('why')}</PaperHeading>
        <Lines count={8} />
      </div>
      <p className="mt-3 font-sans text-sm">{t('over')}</p>
    </SheetFrame>
  );
}

function Tick() {
  return <span aria-hidden="true" className="mt-0.5 inline-block size-[4.5mm] shrink-0 border border-black" />;
}

import { useTranslations } from 'next-intl';
import type { TeamFacts } from '@/lib/game/events';
import { BeforeChanges } from './before-changes';
import { PaperHeading, SheetFrame } from './sheet-frame';
import type { Task } from './sheets';

/** What one team reads in one turn: what all read, its secret brief with what earlier turns added, and the question. */
export function BriefSheet({ team, index, task }: { team: TeamFacts; index: number; task: Task }) {
  const t = useTranslations('paper.brief');
  const { turn, brief, additions, prompt } = task;
  return (
    <SheetFrame team={team} index={index} title={t('title', { number: turn.number, title: turn.title })} aside={<p className="shrink-0 font-sans text-sm">{t('month', { month: turn.month })}</p>}>
      <BeforeChanges task={task} />
      <PaperHeading>{t('situation')}</PaperHeading>
      <Text text={turn.situation} />
      <PaperHeading>{t('brief', { team: team.name })}</PaperHeading>
      <Text text={brief} />
      {additions.map((text) => <Text key={text} text={text} className="border-l-2 border-black pl-3" />)}
      <div className="paper-keep">
        <PaperHeading>{t('prompt')}</PaperHeading>
        <p className="font-serif text-base font-semibold">{prompt}</p>
      </div>
    </SheetFrame>
  );
}

function Text({ text, className }: { text: string; className?: string }) {
  return (
    <div className={className}>
      {text.split(/\n\s*\n/).map((paragraph, at) => <p key={at} className="mb-2 font-serif whitespace-pre-line">{paragraph}</p>)}
    </div>
  );
}

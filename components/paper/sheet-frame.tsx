import clsx from 'clsx';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { TeamMark } from '@/components/ui/team-mark';
import type { TeamFacts } from '@/lib/game/events';

/** One page of paper for one team, with whose it is at its head. */
export function SheetFrame({ team, index, title, aside, children, className }: { team: TeamFacts; index: number; title: ReactNode; aside?: ReactNode; children: ReactNode; className?: string }) {
  const t = useTranslations('paper.sheet');
  return (
    <article data-theme="light" data-team={team.id} className={clsx('paper-sheet border', className)}>
      <header className="mb-4 flex items-start justify-between gap-6 border-b-2 border-black pb-2">
        <div className="min-w-0">
          <p className="flex flex-wrap items-baseline gap-x-3 font-sans"><TeamMark index={index} code={team.code} name={team.name} long className="text-lg" /> {t('only', { team: team.name })}</p>
          <h2 className="font-serif text-xl font-semibold">{title}</h2>
        </div>
        {aside}
      </header>
      {children}
    </article>
  );
}

/** Lines to write on. */
export function Lines({ count }: { count: number }) {
  return <div aria-hidden="true">{Array.from({ length: count }, (_, at) => <div key={at} className="paper-rule" />)}</div>;
}

/** A small heading on paper. */
export function PaperHeading({ children, className }: { children: ReactNode; className?: string }) {
  return <h3 className={clsx('mt-4 mb-1 font-sans text-sm font-semibold', className)}>{children}</h3>;
}

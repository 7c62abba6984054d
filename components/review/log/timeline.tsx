import clsx from 'clsx';
import { MessageSquareText } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { PageLink } from '@/components/ui/page-link';
import { teamClass } from '@/components/ui/team-mark';
import type { TeamFacts } from '@/lib/game/events';
import type { Moment } from '@/lib/review/moments';
import { ClockTime } from '../clock-time';
import { replayHref } from '../replay/replay-address';

/** The game down the margin: each moment leads into the replay. */
export function Timeline({ moments, teams, gameHref, as, noted }: { moments: readonly Moment[]; teams: readonly TeamFacts[]; gameHref: string; as: string; noted: ReadonlyMap<number, number> }) {
  const t = useTranslations('review.log');
  return (
    <nav aria-label={t('timeline')} className="no-print text-sm lg:sticky lg:top-4 lg:max-h-[calc(100dvh-2rem)] lg:overflow-y-auto">
      <h2 className="eyebrow mb-1">{t('timeline')}</h2>
      <ol className="border-l">
        {moments.map((moment) => (
          <li key={moment.position} className="flex items-baseline">
            <PageLink href={replayHref(gameHref, { as, at: moment.position })} className={clsx('-ml-px flex min-h-7 min-w-0 flex-1 items-baseline gap-2 border-l-2 border-transparent py-0.5 pl-2.5 hover:bg-sheet', moment.type === 'TurnOpened' && 'mt-2 font-semibold')}>
              <span className="text-xs font-normal text-muted"><ClockTime at={moment.at} seconds={false} /></span>
              <MomentWords moment={moment} teams={teams} />
            </PageLink>
            <NotedHere count={noted.get(moment.position) ?? 0} href={`${gameHref}/notes?at=${moment.position}`} />
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** How many notes are about a moment, and the way to them. */
function NotedHere({ count, href }: { count: number; href: string }) {
  const t = useTranslations('review.log');
  if (count === 0) return null;
  return (
    <PageLink href={href} className="inline-flex min-h-7 shrink-0 items-center gap-1 px-1.5 text-xs text-muted hover:text-ink">
      <MessageSquareText aria-hidden="true" strokeWidth={1.5} className="size-3.5" />
      <span aria-hidden="true" className="tabular-nums">{count}</span>
      <span className="sr-only">{t('noted', { count })}</span>
    </PageLink>
  );
}

/** What happened at a moment, in words. */
export function MomentWords({ moment, teams }: { moment: Moment; teams: readonly TeamFacts[] }) {
  const t = useTranslations('review.moment');
  const log = useTranslations('review.log');
  const index = teams.findIndex(({ id }) => id === moment.team);
  const words = { label: moment.label ?? log('choiceNone'), team: teams[index]?.name ?? '' };
  return <span className={index >= 0 ? `${teamClass(index)} text-team` : undefined}>{t.has(moment.type) ? t(moment.type, words) : t('other')}</span>;
}

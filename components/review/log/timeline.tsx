import clsx from 'clsx';
import { useTranslations } from 'next-intl';
import { PageLink } from '@/components/ui/page-link';
import { teamClass } from '@/components/ui/team-mark';
import type { TeamFacts } from '@/lib/game/events';
import type { Moment } from '@/lib/review/moments';
import { ClockTime } from '../clock-time';
import { logHref } from './log-address';

/** The game down the margin: each moment leads to what the reader knew then. */
export function Timeline({ moments, teams, base, as, at }: { moments: readonly Moment[]; teams: readonly TeamFacts[]; base: string; as: string; at: number | null }) {
  const t = useTranslations('review.log');
  const standing = at === null ? null : (moments.findLast(({ position }) => position <= at)?.position ?? null);
  return (
    <nav aria-label={t('timeline')} className="no-print text-sm lg:sticky lg:top-4 lg:max-h-[calc(100dvh-2rem)] lg:overflow-y-auto">
      <h2 className="eyebrow mb-1">{t('timeline')}</h2>
      <ol className="border-l">
        {moments.map((moment) => (
          <li key={moment.position}>
            <PageLink
              href={logHref(base, { as, at: moment.position })}
             
              aria-current={moment.position === standing ? 'step' : undefined}
              className={clsx('-ml-px flex min-h-7 items-baseline gap-2 border-l-2 py-0.5 pl-2.5 hover:bg-sheet', moment.position === standing ? 'border-accent font-semibold' : 'border-transparent', moment.type === 'TurnOpened' && 'mt-2 font-semibold')}
            >
              <span className="text-xs font-normal text-muted"><ClockTime at={moment.at} seconds={false} /></span>
              <MomentWords moment={moment} teams={teams} />
            </PageLink>
          </li>
        ))}
      </ol>
    </nav>
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

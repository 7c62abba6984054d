import { useTranslations } from 'next-intl';
import type { TeamFacts } from '@/lib/game/events';
import type { Moment } from '@/lib/review/moments';

/** What happened at a moment, as plain words: for lists one chooses from. */
export function useMomentText(teams: readonly TeamFacts[]): (moment: Moment) => string {
  const t = useTranslations('review.moment');
  const log = useTranslations('review.log');
  return (moment) => {
    const words = { label: moment.label ?? log('choiceNone'), team: teams.find(({ id }) => id === moment.team)?.name ?? '' };
    return t.has(moment.type) ? t(moment.type, words) : t('other');
  };
}

import { useTranslations } from 'next-intl';
import type { Annotation } from '@/lib/review/annotations/annotation';
import type { SeatId } from '@/lib/game/ids';
import { SeatName, type SeatLabels } from '../seat-name';

/** Who wrote something: by seat, or as one of those who read by a link. */
export function AuthorName({ author, mine, labels, visitors }: { author: Annotation['author']; mine: boolean; labels: SeatLabels; visitors: readonly string[] }) {
  const t = useTranslations('notes');
  if (mine) return t('you');
  if (author.startsWith('r_')) return t('visitor', { number: visitors.indexOf(author) + 1 });
  return <SeatName seat={author as SeatId} labels={labels} />;
}

/** Those who wrote and have no seat, in the order in which they first did: that is all they are called by. */
export function visitorsAmong(annotations: readonly Annotation[]): string[] {
  return [...new Set(annotations.toSorted((a, b) => a.since - b.since).map(({ author }) => author).filter((author) => author.startsWith('r_')))];
}

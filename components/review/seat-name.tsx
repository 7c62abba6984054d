import { useTranslations } from 'next-intl';
import type { SeatId } from '@/lib/game/ids';
import type { SeatLabel } from '@/lib/review/seat-labels';

export type SeatLabels = Record<SeatId, SeatLabel>;

/** What a seat is called: its office, or what it is. The record knows no names; where a reader is told them, the name comes first. */
export function SeatName({ seat, labels }: { seat: SeatId | null; labels: SeatLabels }) {
  const t = useTranslations('review.seat');
  if (seat === null) return t('anonymous');
  const label = labels[seat];
  if (!label) return t('unknown');
  const office = label.office ?? t(label.kind);
  const name = label.ordinal > 1 ? t('numbered', { office, number: label.ordinal }) : office;
  if (label.name) return t('named', { name: label.name, seat: name });
  return label.scripted ? t('scripted', { name }) : name;
}

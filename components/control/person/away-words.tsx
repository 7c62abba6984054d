'use client';

import { useTranslations } from 'next-intl';
import { RoomTime } from '@/components/ui/room-time';
import type { Whereabouts } from '../presence';

/** That somebody is idle or gone, and since when. */
export function AwayWords({ away }: { away: Exclude<Whereabouts, { is: 'here' }> }) {
  const t = useTranslations('control.person');
  return <span className="font-semibold text-ink">{t(away.is)}{away.since !== null && <> {t('since')} <RoomTime at={away.since} to="minutes" /></>}</span>;
}

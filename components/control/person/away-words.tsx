'use client';

import { useTranslations } from 'next-intl';
import { RoomTime } from '@/components/ui/room-time';
import type { Whereabouts } from '../presence';

/** That somebody is idle or gone, and since when, or when the record last tells of them. */
export function AwayWords({ away }: { away: Exclude<Whereabouts, { is: 'here' }> }) {
  const t = useTranslations('control.person');
  return <span className="font-semibold text-ink">{t(away.is)}{away.since !== null && <> {t('since')} <RoomTime at={away.since} to="minutes" /></>}{away.lastAct !== null && <>, {t('lastAct')} <RoomTime at={away.lastAct} to="minutes" /></>}</span>;
}

'use client';

import { useTranslations } from 'next-intl';
import type { TurnState } from '@/lib/game/state';
import { useSeat } from '../use-seat';

/** How a decision that came on paper got here: who saw it, and that Control entered it. Nothing for any other. */
export function Slip({ turn }: { turn: TurnState }) {
  const t = useTranslations('decide');
  const { teamId, nameOf } = useSeat();
  const slip = turn.slips[teamId];
  if (!slip || turn.submitted[teamId]?.origin !== 'paper') return null;
  return <p className="mt-2 text-sm">{t('slip', { witness: nameOf(slip.witness) })}</p>;
}

'use client';

import { useTranslations } from 'next-intl';
import { RoomTime } from '@/components/ui/room-time';
import type { Game } from '@/lib/client/game';
import { useGameWhen } from '@/lib/client/use-game-part';
import { planDrift } from './plan-drift';
import type { RunTurn } from './run-of-show';
import { useNow } from './use-now';

const watch = ({ state }: Game) => [state.stage, state.startedAt, state.order, state.phase];

/** How the whole game stands against its plan: "3 min behind plan, ends about 15:42". Nothing before STARTEX and after ENDEX. */
export function PlanLine({ run }: { run: readonly RunTurn[] }) {
  const t = useTranslations('control.plan');
  const { state } = useGameWhen(watch);
  const plan = planDrift(state, run, useNow(10_000));
  if (plan === null) return null;
  const minutes = Math.round(plan.behind / 60_000);
  return (
    <p className="text-sm tabular-nums">
      {minutes === 0 ? t('on') : minutes > 0 ? t('behind', { minutes }) : t('ahead', { minutes: -minutes })}
      <span className="text-muted">{t('ends')} <RoomTime at={plan.endsAt} to="minutes" /></span>
    </p>
  );
}

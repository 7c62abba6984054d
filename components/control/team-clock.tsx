'use client';

import { useTranslations } from 'next-intl';
import { ClockFace } from '@/components/ui/clock-face';
import type { Game } from '@/lib/client/game';
import { useClock } from '@/lib/client/use-clock';
import { useGamePart } from '@/lib/client/use-game-part';
import type { TeamId } from '@/lib/game/ids';

const part = ({ state }: Game) => ({ clock: state.clock, running: state.stage === 'running' });

/** A team's own clock, where it differs from everyone's or is in overtime. */
export function TeamClock({ team }: { team: TeamId }) {
  const { clock, running } = useGamePart(part);
  const words = useTranslations('common.clock');
  const { left, paused } = useClock(clock, team);
  if (!running || left === null || ((clock.extra[team] ?? 0) === 0 && left > -1000)) return null;
  return <ClockFace left={left} paused={paused} words={{ left: words('leftWord'), over: words('overWord'), paused: words('pausedWord'), none: words('none') }} className="text-sm" />;
}

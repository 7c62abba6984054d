import type { Circumstances } from './circumstances';
import { accepted, refused, type Decided } from './decided';
import type { InjectId, SeatId } from './ids';
import { plannedInject, releaseOf, settledMeanwhile } from './releasing';
import type { GameState } from './state';
import { get } from './table';
import { currentTurnId, doneBy, handOf } from './whereabouts';

/** An inject that is not released is held or skipped; settling the same thing twice changes nothing. */
export function keepBack(type: 'InjectHeld' | 'InjectSkipped', { inject, why: reason, seen }: { inject: InjectId; why?: string | undefined; seen?: number | undefined }, state: GameState, seat: SeatId, c: Circumstances): Decided {
  const why = reason ?? null;
  if (state.stage === 'ended') return refused('ended', doneBy(state, 'end'));
  if (!plannedInject(c, inject)) return refused('unknown-inject', { inject });
  const before = releaseOf(state, inject);
  if (before) return refused('inject-already-released', { inject, ...handOf(before.seat) });
  const late = settledMeanwhile(state, inject, seen, seat);
  if (late) return late;
  const mark = get(state.msel, inject);
  const same = mark?.status === (type === 'InjectHeld' ? 'held' : 'skipped') && mark.why === why;
  return same ? accepted() : accepted({ audience: 'control', type, data: { turn: currentTurnId(state), inject, why, seat } });
}

import type { SeatId } from '@/lib/game/ids';
import type { GameState, TurnState } from '@/lib/game/state';
import { currentTurn } from '@/lib/game/whereabouts';
import type { TeamDrafts } from './use-team-drafts';

/** After so long without a sign a seat is called quiet. */
export const QUIET_AFTER_MS = 4 * 60_000;

/**
 * The seats of which nothing was heard for some minutes while somebody else at the same table gave a sign:
 * said, asked, cabled, opened or objected something, took the pen, or wrote in the team's draft. Only while a turn is read and decided.
 * Who may not read the drafts (`drafts` is null) cannot tell whether the holder of a pen writes, and calls none quiet.
 * A straw vote carries no time; whoever has voted in this turn has told the table where they stand.
 */
export function quietSeats(state: GameState, drafts: TeamDrafts | null, now: number): Set<SeatId> {
  const turn = currentTurn(state);
  const quiet = new Set<SeatId>();
  if (state.stage !== 'running' || turn === null || (state.phase !== 'brief' && state.phase !== 'deliberate')) return quiet;
  const since = (state.clock.pausedAt ?? now) - state.clock.stoodMs - QUIET_AFTER_MS;
  if (turn.openedAt === null || turn.openedAt > since) return quiet;
  const last = lastSigns(turn, drafts);
  const alive = (seat: SeatId) => (last.get(seat) ?? 0) > since;
  const seated = Object.values(state.seats).filter(({ kind, status }) => kind === 'player' && status === 'seated');
  for (const { id, team } of seated) {
    const voted = team !== null && turn.straws[team]?.[id] != null;
    const mayWrite = drafts === null && team !== null && turn.pens[team]?.at(-1)?.seat === id;
    if (!voted && !mayWrite && !alive(id) && seated.some((other) => other.team === team && alive(other.id))) quiet.add(id);
  }
  return quiet;
}

/** When each seat last gave a sign of its own in this turn: what Control did in its place is none. */
function lastSigns(turn: TurnState, drafts: TeamDrafts | null): Map<SeatId, number> {
  const last = new Map<SeatId, number>();
  const byControl = new Set(turn.actedFor.map(({ seat, at }) => `${seat} ${at}`));
  const sign = (seat: SeatId | null, at: number) => {
    if (seat !== null && at > (last.get(seat) ?? 0) && !byControl.has(`${seat} ${at}`)) last.set(seat, at);
  };
  for (const { seat, at } of [turn.talk, turn.cables, turn.rfis, ...Object.values(turn.dissents), ...Object.values(turn.pens)].flat()) sign(seat, at);
  for (const opened of Object.values(turn.opened)) for (const [seat, at] of Object.entries(opened)) sign(seat as SeatId, at);
  for (const draft of Object.values(drafts ?? {})) if (draft) sign(draft.by as SeatId, draft.savedAt);
  return last;
}

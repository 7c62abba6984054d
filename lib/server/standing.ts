import type { People } from '../contract';
import type { SeatId, TeamId } from '../game/ids';
import type { Seat } from '../game/seat';
import type { GameState, SeatState } from '../game/state';
import { isTeam } from '../game/addressees';
import { get } from '../game/table';

/** How somebody stands in a game. */
export interface Standing {
  seat: Seat;
  /** The seat by which they see: someone who waits to be admitted sees what all see and nothing of the team. */
  sight: Seat;
  waiting: boolean;
  /** Control or an observer who looks on as a team does. */
  lookingOn: boolean;
}

/** null: there is no such seat, or its holder was refused, removed or moved. */
export function standing(state: GameState, id: SeatId): Standing | null {
  const found = get(state.seats, id);
  const seat = found && asSeat(found);
  if (!seat || (found.status !== 'seated' && found.status !== 'waiting')) return null;
  const waiting = found.status === 'waiting';
  return { seat, waiting, sight: waiting ? { id, kind: 'screen' } : seat, lookingOn: false };
}

/** How Control or an observer stands who looks on as a team does; null for everybody else, and where there is no such team. */
export function lookingOn(state: GameState, id: SeatId, as: TeamId): Standing | null {
  const own = standing(state, id);
  if (!own || !seesEverything(own.sight) || !isTeam(state, as)) return null;
  const seat: Seat = { id, kind: 'mirror', team: as };
  return { seat, sight: seat, waiting: false, lookingOn: true };
}

/** The one or the other, as somebody asked to be there. */
export function standingAs(state: GameState, id: SeatId, as: TeamId | null): Standing | null {
  return as === null ? standing(state, id) : lookingOn(state, id, as);
}

function asSeat({ id, kind, team, role }: SeatState): Seat | null {
  if (kind === 'mirror') return team === null ? null : { id, kind, team };
  if (kind !== 'player') return { id, kind };
  return team === null || role === null ? null : { id, kind, team, role };
}

/** Control and observers see everything that is addressed to anybody. */
export function seesEverything({ kind }: Seat): boolean {
  return kind === 'control' || kind === 'observer';
}

/** The people as all may know them: somebody who waits at the door, or was refused there, is known to Control only, and so is who sits idle. */
export function peopleForAll(state: GameState, { names, online }: People): People {
  const known = (id: string) => ['seated', 'removed'].includes(get(state.seats, id)?.status ?? '');
  return { names: Object.fromEntries(Object.entries(names).filter(([id]) => known(id))), online: online.filter(known), idle: [], lastSeen: {} };
}

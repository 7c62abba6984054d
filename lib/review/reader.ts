import { sees } from '../game/audience';
import type { RecordedEvent } from '../game/events';
import type { SeatId } from '../game/ids';
import type { Seat } from '../game/seat';
import type { Facts } from './select';
import { ofType } from './select';

/** No seat of any game: it stands for a team or the wall as a whole. */
const NOBODY: SeatId = 's_reader';

/**
 * The seat whose sight a reader borrows. A reader is written as it stands in an address (`?as=`):
 * `control`, `screen`, `team:tokyo` for a whole team, `seat:s_…` for one seat. null when the record
 * has no such team or seat.
 */
export function seatOfReader(facts: Facts, reader: string): Seat | null {
  if (reader === 'control') return { id: NOBODY, kind: 'control' };
  if (reader === 'screen') return { id: NOBODY, kind: 'screen' };
  if (reader.startsWith('team:')) {
    const team = reader.slice('team:'.length);
    const exists = ofType(facts, 'GameOpened').some(({ data }) => data.teams.some(({ id }) => id === team));
    return exists ? { id: NOBODY, kind: 'player', team, role: '' } : null;
  }
  const admitted = ofType(facts, 'SeatAdmitted').find(({ data }) => reader === `seat:${data.seat}`);
  if (!admitted) return null;
  const { seat, kind, team, role } = admitted.data;
  if (kind === 'mirror') return team === null ? null : { id: seat, kind, team };
  if (kind !== 'player') return { id: seat, kind };
  return team === null || role === null ? null : { id: seat, kind, team, role };
}

/** The facts that a seat was allowed to see. */
export function seenBy(facts: Facts, seat: Seat): RecordedEvent[] {
  return facts.filter((fact) => sees(seat, fact.audience));
}

/**
 * The same facts, counted anew from 1. A player's reading before the record is opened is numbered
 * so, because the true positions would count what is hidden.
 */
export function recounted(facts: Facts): RecordedEvent[] {
  return facts.map((fact, index) => ({ ...fact, position: index + 1 }));
}

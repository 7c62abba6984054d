import { viewOf } from '../game/project';
import type { Seat } from '../game/seat';
import type { GameState } from '../game/state';
import type { Facts } from './select';

/** What a seat knew once the record had come to a position; with null, what it knows at the end. */
export function stateAt(facts: Facts, seat: Seat, position: number | null): GameState {
  return viewOf(seat, position === null ? facts : facts.filter((fact) => fact.position <= position));
}

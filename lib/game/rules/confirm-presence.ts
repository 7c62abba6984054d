import { accepted } from '../decided';
import type { PlayerRule } from '../rule';
import { get } from '../table';

/** The comcheck: a player says "I'm here", once. */
export const confirmPresence: PlayerRule<'confirmPresence'> = (_command, state, { id: seat }) =>
  get(state.seats, seat)?.confirmed ? accepted() : accepted({ audience: 'all', type: 'SeatConfirmed', data: { seat } });

import type { OptionId, SeatId } from '../game/ids';
import type { Facts } from './select';
import { ofType } from './select';

/** How one seat voted before its team decided. */
export interface StrawRecord {
  seat: SeatId;
  /** Its last vote; null when it took the vote back. */
  option: OptionId | null;
  /** Every vote in order, the last one included. */
  votes: { at: number; option: OptionId | null; position: number }[];
}

/** The straw votes of one team in one turn, by seat, in the order in which seats first voted. */
export function strawRecords(facts: Facts): StrawRecord[] {
  const bySeat = new Map<SeatId, StrawRecord>();
  for (const { data, at, position } of ofType(facts, 'StrawCast')) {
    const known = bySeat.get(data.seat);
    const vote = { at, option: data.option, position };
    bySeat.set(data.seat, { seat: data.seat, option: data.option, votes: [...(known?.votes ?? []), vote] });
  }
  return [...bySeat.values()];
}

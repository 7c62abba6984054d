import { reachesTeam } from '../game/addressees';
import type { RecordedEvent } from '../game/events';
import type { SeatId, TeamId, TurnId } from '../game/ids';
import { itemOf, type Item } from './item';
import { ofType, type Facts } from './select';

/** One thing a team had been sent, and who had opened it by then. */
export interface Exposure extends Item {
  /** The turn in which it was sent; null before the first. */
  turn: TurnId | null;
  sentAt: number;
  position: number;
  openedBy: { seat: SeatId; at: number }[];
}

/**
 * The exposure set: everything that was sent to a team before a position in the record, in the order
 * sent, with the seats that had opened it by then. Derived from audiences alone, never typed in.
 */
export function exposureOf(facts: Facts, team: TeamId, until: number | null): Exposure[] {
  const earlier = facts.filter((fact) => reachesTeam(fact.audience, team) && (until === null || fact.position < until));
  const openings = ofType(earlier, 'ItemOpened');
  let turn: TurnId | null = null;
  const items: Exposure[] = [];
  for (const fact of earlier) {
    if (fact.type === 'TurnOpened') turn = fact.data.turn;
    const item = itemOf(fact, team);
    if (item) items.push({ ...item, turn: turnOf(fact) ?? turn, sentAt: fact.at, position: fact.position, openedBy: [] });
  }
  return items.map((item) => ({ ...item, openedBy: openersOf(item, openings) }));
}

function turnOf(fact: RecordedEvent): TurnId | null {
  return 'turn' in fact.data ? (fact.data.turn ?? null) : null;
}

/** The first opening by each seat. Objectives, and what was said in the lobby, may be opened in any turn. */
function openersOf(item: Exposure, openings: RecordedEvent<'ItemOpened'>[]): { seat: SeatId; at: number }[] {
  const first = new Map<SeatId, number>();
  const anyTurn = item.turn === null || item.kind === 'objective';
  for (const { data, at, position } of openings) {
    if (data.item !== item.key || position < item.position || !(anyTurn || data.turn === item.turn)) continue;
    if (!first.has(data.seat)) first.set(data.seat, at);
  }
  return [...first].map(([seat, at]) => ({ seat, at }));
}

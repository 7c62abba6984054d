import type { EventType, RecordedEvent } from './events';
import { fold } from './evolve';
import type { Phase } from './phase';

/** What a team does about a question until it is revealed: with other people, all of it is still to be done. */
const STILL_TO_DO: ReadonlySet<EventType> = new Set<EventType>([
  'ItemOpened', 'StrawCast', 'PenTaken', 'DissentRecorded', 'DecisionSubmitted', 'SlipEntered', 'DecisionSealed', 'DecisionWithdrawn', 'SealBroken', 'ActedFor', 'PhaseExpired',
]);

/** Marks that texts were withheld, by their place in the other record. What is withheld there is copied as it reads there. */
const OF_THE_OTHER: ReadonlySet<EventType> = new Set<EventType>(['Withheld', 'TextWithheld']);

/**
 * The end of the deed that an event belongs to: what one command brought about has one time, and a game cannot go on
 * from the middle of it. 0: there is no such position.
 */
export function endOfDeed(record: readonly RecordedEvent[], position: number): number {
  const at = record[position - 1]?.at;
  return at === undefined ? 0 : (record.findLast((event) => event.at === at)?.position ?? 0);
}

/** What a new game takes over of another, and the phase in which it goes on; null where the other had not started or was over. */
export interface Carried {
  record: RecordedEvent[];
  phase: Phase;
}

/**
 * The facts up to a position, counted anew under the new title. What was said at a table stays with those who said it;
 * of a question that is not revealed yet, the new people have what their team was sent, and nothing is done about it;
 * and the phase itself is to be opened anew.
 */
export function carriedOver(record: readonly RecordedEvent[], position: number, title: string): Carried | null {
  const cut = record.slice(0, position);
  const { order, phase, stage } = fold(cut);
  const turn = order.at(-1);
  if (turn === undefined || phase === null || stage !== 'running') return null;
  const open = phase === 'brief' || phase === 'deliberate';
  const withheld = withheldIn(record);
  const goesAlong = (event: RecordedEvent) => {
    if (event.type === 'TalkSaid' || OF_THE_OTHER.has(event.type)) return false;
    // Without its reasons a decision no longer fits its seal; the reveal tells what was chosen.
    if (event.type === 'DecisionSubmitted' && withheld.has(event.position)) return false;
    if (event.type === 'PhaseOpened' && event.data.turn === turn && event.data.phase === phase) return false;
    return !(open && STILL_TO_DO.has(event.type) && 'turn' in event.data && event.data.turn === turn);
  };
  const taken = countedAnew(cut.filter(goesAlong)).map((event) => (event.type === 'GameOpened' ? { ...event, data: { ...event.data, title } } : event));
  return { record: taken, phase };
}

/** Positions whose texts were withheld, also later on: what is gone is gone. */
function withheldIn(record: readonly RecordedEvent[]): ReadonlySet<number> {
  return new Set(record.flatMap((event) => (event.type === 'Withheld' ? event.data.positions : [])));
}

function countedAnew(events: readonly RecordedEvent[]): RecordedEvent[] {
  const last = new Map<string, number>();
  return events.map((event, index) => {
    const number = (last.get(event.audience) ?? 0) + 1;
    last.set(event.audience, number);
    return { ...event, number, position: index + 1 };
  });
}

import { teamsOf, type Audience } from '../../game/audience';
import type { RecordedEvent } from '../../game/events';
import type { GameId } from '../../game/ids';
import { everything, roomsOf } from './rooms';

/** One message with new facts: the rooms that get it, those in them that do not, and the facts, in the order of the record. */
export interface Telling {
  to: string[];
  except: string[];
  events: RecordedEvent[];
}

/** What was recorded together, cut after each removal, which all are told of: whoever is removed hears that, and nothing after it. */
export function partings(events: readonly RecordedEvent[]): RecordedEvent[][] {
  const ends = events.flatMap(({ type }, index) => (type === 'SeatRemoved' || index === events.length - 1 ? [index + 1] : []));
  return ends.map((end, index) => events.slice(ends[index - 1] ?? 0, end));
}

/**
 * What was recorded together is told together: everybody gets one message, with what their audience may know. How
 * many messages somebody gets must follow from what they are told alone: a message that parts where something hidden
 * lies between would say that something does.
 */
export function tellings(game: GameId, events: readonly RecordedEvent[]): Telling[] {
  const all = everything(game);
  const roomOf = (audience: Audience) => roomsOf(game, audience).filter((room) => room !== all);
  const teams = [...new Set(events.flatMap(({ audience }) => teamsOf(audience)))].map((team) => ({ team, rooms: roomOf(`team:${team}`) }));
  const seats = [...new Set(events.flatMap(({ audience }) => (audience.startsWith('seat:') ? [audience] : [])))];
  const forAll = events.filter(({ audience }) => audience === 'all');
  return [
    { to: [all], except: [], events: [...events] },
    ...teams.map(({ team, rooms }) => ({ to: rooms, except: [], events: events.filter(({ audience }) => audience === 'all' || teamsOf(audience).includes(team)) })),
    { to: roomOf('all'), except: teams.flatMap(({ rooms }) => rooms), events: forAll },
    // Beside what their team is told: who else sits in the team's room is not known here.
    ...seats.map((seat) => ({ to: roomOf(seat), except: [all], events: events.filter(({ audience }) => audience === seat) })),
  ].filter((telling) => telling.events.length > 0);
}

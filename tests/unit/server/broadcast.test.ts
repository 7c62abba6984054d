import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import type { Audience } from '@/lib/game/audience';
import { sees } from '@/lib/game/audience';
import type { RecordedEvent } from '@/lib/game/events';
import type { Seat } from '@/lib/game/seat';
import { partings, tellings } from '@/lib/server/realtime/broadcast';
import { roomsFor } from '@/lib/server/realtime/rooms';

const GAME = 'g_tellings';
const SEATS: Seat[] = [
  { id: 's_control', kind: 'control' },
  { id: 's_observer', kind: 'observer' },
  { id: 's_screen', kind: 'screen' },
  { id: 's_mirror', kind: 'mirror', team: 'tokyo' },
  { id: 's_tokyo', kind: 'player', team: 'tokyo', role: 'head' },
  { id: 's_seoul', kind: 'player', team: 'seoul', role: 'head' },
  { id: 's_washington', kind: 'player', team: 'washington', role: 'head' },
];
const AUDIENCES: Audience[] = ['all', 'control', 'team:tokyo', 'team:seoul', 'team:washington', 'teams:seoul+tokyo', 'seat:s_tokyo'] as Audience[];
const TYPES = ['Announced', 'DecisionSealed', 'TalkSaid', 'SeatAdmitted'] as const;

const written = fc.array(fc.record({ audience: fc.constantFrom(...AUDIENCES), type: fc.constantFrom(...TYPES) }), { minLength: 1, maxLength: 12 });
const recorded = written.map((facts) => facts.map((fact, index) => ({ ...fact, position: index + 1, number: index + 1, at: 0, data: {} }) as unknown as RecordedEvent));

/** The messages that a seat's line gets. */
function heard(seat: Seat, events: readonly RecordedEvent[]): RecordedEvent[][] {
  const rooms = roomsFor(GAME, { sight: seat, lookingOn: false });
  const inOne = (names: readonly string[]) => names.some((name) => rooms.includes(name));
  return partings(events).flatMap((together) => tellings(GAME, together)).filter(({ to, except }) => inOne(to) && !inOne(except)).map(({ events: facts }) => facts);
}

suite('facts recorded together', () => {
  test('each line hears what its seat may see, all of it, once, in the order of the record; what is for a seat alone comes after', () => {
    fc.assert(fc.property(recorded, fc.constantFrom(...SEATS), (events, seat) => {
      const seen = events.filter(({ audience }) => sees(seat, audience));
      const alone = ({ audience }: RecordedEvent) => (seat.kind === 'control' || seat.kind === 'observer' ? false : audience.startsWith('seat:'));
      assert.deepEqual(heard(seat, events).flat(), [...seen.filter((event) => !alone(event)), ...seen.filter(alone)]);
    }));
  });

  test('how many messages a line gets, and where they part, follows from what its seat is told alone', () => {
    fc.assert(fc.property(recorded, fc.constantFrom(...SEATS), (events, seat) => {
      assert.deepEqual(heard(seat, events), heard(seat, events.filter(({ audience }) => sees(seat, audience))));
    }), { numRuns: 500 });
  });

  test('whoever is removed hears nothing that was recorded after it in the same message', () => {
    const events = [['all', 'SeatRemoved'], ['team:tokyo', 'TalkSaid']].map(([audience, type], index) => ({ audience, type, position: index + 1, number: 1, at: 0, data: {} }) as unknown as RecordedEvent);
    assert.deepEqual(heard({ id: 's_tokyo', kind: 'player', team: 'tokyo', role: 'head' }, events).map((message) => message.map(({ type }) => type)), [['SeatRemoved'], ['TalkSaid']]);
  });

  test('a decision is one message to everybody', () => {
    const events = [['team:tokyo', 'DecisionSubmitted'], ['all', 'DecisionSealed']].map(([audience, type], index) => ({ audience, type, position: index + 1, number: 1, at: 0, data: {} }) as unknown as RecordedEvent);
    for (const seat of SEATS) assert.equal(heard(seat, events).length, 1, seat.id);
  });
});

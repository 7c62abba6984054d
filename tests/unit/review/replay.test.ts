import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { RecordedEvent } from '@/lib/game/events';
import { feedOf, viewOf } from '@/lib/game/project';
import type { Seat } from '@/lib/game/seat';
import { fold } from '@/lib/game/evolve';
import { readingOf } from '@/lib/review/may-read';
import { seenBy } from '@/lib/review/reader';
import { bookmarks, momentAfter, momentBefore } from '@/lib/review/replay/bookmarks';
import { LONGEST_SILENCE_MS, playOn, roomTimeAt, silenceAfter } from '@/lib/review/replay/playback';
import { makeReel } from '@/lib/review/replay/reel';
import { servedTo } from '@/lib/review/replay/served';
import { play, plots } from '../../support/arbitrary-game';
import { aGame, CONTROL, seatOf } from '../../support/a-game';
import { law } from '../../support/law';
import { longRecord } from '../../support/long-record';
import { tinyScenario } from '../../support/tiny-scenario';

const RED: Seat = { id: seatOf('red'), kind: 'player', team: 'red', role: 'head' };

describe('a reel', () => {
  law(
    'shows at every frame what the reader’s live view showed, in whatever order one goes through it',
    fc.property(plots(tinyScenario), fc.array(fc.nat(), { minLength: 1, maxLength: 12 }), (plot, visits) => {
      const { record } = play(plot, tinyScenario);
      const facts = seenBy(record, RED);
      const reel = makeReel(facts);
      for (const visit of visits) {
        const frame = visit % (reel.end + 1);
        assert.deepEqual(reel.stateAt(frame), fold(feedOf(RED, facts.slice(0, frame))));
      }
      assert.deepEqual(reel.stateAt(reel.end), viewOf(RED, record));
    }),
    60,
  );

  it('gives the same object for the same frame, and stays within its ends', () => {
    const reel = makeReel(longRecord(300));
    assert.equal(reel.stateAt(130), reel.stateAt(130));
    assert.equal(reel.stateAt(999), reel.stateAt(reel.end));
    assert.deepEqual(reel.stateAt(-1), fold([]));
  });

  it('folds each event once on the way to the end, and after that only from the nearest kept state', () => {
    let folded = 0;
    const counted = longRecord(1_000).map((event) => new Proxy(event, { get: (target, key) => ((folded += key === 'type' ? 1 : 0), Reflect.get(target, key) as unknown) }));
    const reel = makeReel(counted);
    reel.stateAt(1_000);
    assert.ok(folded <= 1_000, `${folded} on the way to the end`);
    for (const frame of [3, 999, 500, 64, 63]) {
      folded = 0;
      reel.stateAt(frame);
      assert.ok(folded < 64, `${folded} to frame ${frame}`);
    }
  });

  it('can be folded ahead bit by bit, so that no step has much to do', () => {
    let folded = 0;
    const counted = longRecord(1_000).map((event) => new Proxy(event, { get: (target, key) => ((folded += key === 'type' ? 1 : 0), Reflect.get(target, key) as unknown) }));
    const reel = makeReel(counted);
    let [most, before, bits] = [0, 0, 1];
    for (; reel.prepare(); bits += 1) [most, before] = [Math.max(most, folded - before), folded];
    assert.ok(bits > 2 && bits < 20 && most <= 400, `${bits} bits, ${most} events in one`);
    folded = 0;
    reel.stateAt(1_000);
    assert.ok(folded < 64);
  });

  it('finds the frame of a position, also of one that the reader was not told of', () => {
    const game = aGame().start().to('deliberate').commit('blue', 'b1a').commit('red', 'r1a');
    const facts = seenBy(game.record, RED);
    const reel = makeReel(facts);
    facts.forEach(({ position }, index) => assert.equal(reel.frameAt(position), index + 1));
    const hidden = game.record.find(({ audience }) => audience === 'team:blue')?.position ?? 0;
    assert.deepEqual(reel.stateAt(reel.frameAt(hidden)), viewOf(RED, game.record.slice(0, hidden)));
    assert.equal(reel.frameAt(0), 0);
    assert.equal(reel.frameAt(1e9), reel.end);
  });
});

describe('bookmarks', () => {
  const game = aGame().start().after(1_000).play({ red: 'r1a', blue: 'b1a', green: 'g1b' });
  const marks = bookmarks(game.record);

  it('are the turning points, one for each deed', () => {
    assert.deepEqual(marks.map(({ type, label }) => `${type} ${label ?? ''}`.trim()), ['ExerciseStarted', 'PhaseOpened deliberate']);
  });

  it('tell phases and reveals apart where time passed between them', () => {
    const slow = aGame().start().after(1_000).to('deliberate').after(1_000).commit('red', 'r1a').after(1_000).to('reveal').after(1_000).to('adjudicate').after(1_000).publish();
    assert.deepEqual(bookmarks(slow.record).map(({ type }) => type), ['ExerciseStarted', 'PhaseOpened', 'DecisionRevealed', 'PhaseOpened', 'NarrativePublished']);
  });

  it('lead back and on', () => {
    const [first, second] = marks;
    assert.ok(first && second);
    assert.equal(momentAfter(marks, 0, 99), first.frame);
    assert.equal(momentAfter(marks, second.frame, 99), 99);
    assert.equal(momentBefore(marks, second.frame), first.frame);
    assert.equal(momentBefore(marks, first.frame), 0);
    assert.equal(game.record[first.frame - 1]?.position, first.position);
  });
});

describe('playback', () => {
  const at = (...times: number[]): RecordedEvent[] => longRecord(times.length).map((event, index) => ({ ...event, at: times[index] ?? 0 }));
  const none = { stops: new Set<number>(), begun: 0 };

  it('passes in room time', () => {
    const facts = at(0, 1_000, 3_000);
    assert.deepEqual(playOn(facts, { frame: 1, into: 0 }, 999, none), { head: { frame: 1, into: 999 }, stopped: null });
    assert.deepEqual(playOn(facts, { frame: 1, into: 0 }, 1_500, none), { head: { frame: 2, into: 500 }, stopped: null });
    assert.deepEqual(playOn(facts, { frame: 1, into: 0 }, 9_000, none), { head: { frame: 3, into: 0 }, stopped: 'end' });
  });

  it('shortens a long silence, says by how much, and is on time at its end', () => {
    const facts = at(0, 120_000);
    assert.deepEqual(silenceAfter(facts, 1), { played: LONGEST_SILENCE_MS, leftOut: 120_000 - LONGEST_SILENCE_MS });
    assert.equal(roomTimeAt(facts, { frame: 1, into: LONGEST_SILENCE_MS / 2 }), 60_000);
    assert.equal(playOn(facts, { frame: 1, into: 0 }, LONGEST_SILENCE_MS - 1, none).head.frame, 1);
    assert.equal(playOn(facts, { frame: 1, into: 0 }, LONGEST_SILENCE_MS, none).head.frame, 2);
  });

  it('stops just before a turning point, step by step as in one go, and goes through it when asked again', () => {
    const facts = at(0, 1_000, 2_000, 3_000);
    const stops = new Set([3]);
    const stopped = playOn(facts, { frame: 1, into: 0 }, 60_000, { stops, begun: 1 });
    assert.deepEqual(stopped, { head: { frame: 2, into: 1_000 }, stopped: 'before' });
    let head = { frame: 1, into: 0 };
    for (let n = 0; n < 10; n += 1) ({ head } = playOn(facts, head, 400, { stops, begun: 1 }));
    assert.deepEqual(head, stopped.head);
    assert.equal(playOn(facts, stopped.head, 500, { stops, begun: 2 }).head.frame, 3);
    assert.equal(roomTimeAt(facts, stopped.head), 2_000);
  });
});

describe('who is served what', () => {
  const WORDS = 'Blue waits for the tide.';
  const game = aGame().start().to('deliberate').do({ type: 'say', text: WORDS }, seatOf('blue'));
  const reading = (seat: Seat, record = game.record) => readingOf(record, seat) ?? assert.fail('reads nothing');

  it('a player is given the own seat before the record is opened, whoever is asked for', () => {
    for (const as of [null, 'control', 'screen', 'team:blue', `seat:${seatOf('blue')}`]) {
      const served = servedTo(reading(RED), RED, as);
      assert.deepEqual(served?.seat, RED);
      assert.ok(!JSON.stringify(served).includes(WORDS), `as ${as}`);
      assert.deepEqual(served?.facts.map(({ position }) => position), served?.facts.map((_, index) => index + 1), 'positions count nothing that is hidden');
    }
  });

  it('Control is given anybody’s eyes', () => {
    const control: Seat = { id: CONTROL, kind: 'control' };
    const said = (as: string) => JSON.stringify(servedTo(reading(control), control, as)?.facts).includes(WORDS);
    assert.deepEqual(['control', 'team:blue', `seat:${seatOf('blue')}`, 'team:red', 'screen'].map(said), [true, true, true, false, false]);
    assert.equal(servedTo(reading(control), control, 'team:nowhere'), null);
  });
});

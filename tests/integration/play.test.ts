import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { RecordedEvent } from '@/lib/game/events';
import type { SeatId } from '@/lib/game/ids';
import { viewOf } from '@/lib/game/project';
import type { Seat } from '@/lib/game/seat';
import { linesOf, verify } from '@/lib/record/verify';
import { engine } from '@/lib/server/play/engine';
import { makePlay } from '@/lib/server/play/play';
import { MemoryRecordStore } from '@/lib/server/record/memory';
import { sha256 } from '@/lib/server/sha256';
import { standing } from '@/lib/server/standing';
import { aHouse, anOpenGame, ask, done, PLAYERS, seatPlayers, type TestHouse } from '../support/house';

const CLERK = PLAYERS.upClerk;
const say = (text: string) => ({ type: 'say' as const, text });

async function exported({ play }: Pick<TestHouse, 'play'>, game: Parameters<TestHouse['play']['exportLines']>[0]): Promise<string> {
  let text = '';
  for await (const line of play.exportLines(game)) text += line;
  return text;
}

describe('submit', () => {
  for (const record of ['memory', 'database'] as const) {
    test(`one command sent 50 times at once counts once and gets one answer (${record})`, async (t) => {
      const house = await aHouse(t, { record });
      const { game } = await anOpenGame(house);
      await seatPlayers(house, game);
      const told: RecordedEvent[] = [];
      house.play.onRecorded((_game, events) => told.push(...events));
      const before = (await house.play.record(game)).length;
      const answers = await Promise.all(Array.from({ length: 50 }, () => ask(house, game, CLERK, say('hello'), 'the-same-id')));
      assert.ok(answers[0]?.ok);
      assert.equal(new Set(answers.map((answer) => JSON.stringify(answer))).size, 1);
      assert.equal(answers[0].value.items.length, 1);
      assert.equal((await house.play.record(game)).length, before + 1);
      assert.equal(told.length, 1);
      assert.deepEqual(await makePlay(house.parts).submit(game, CLERK, 'the-same-id', say('hello')), answers[0], 'after a restart too');
    });
  }

  test('the same id with another body is told apart; another seat may use it', async (t) => {
    const house = await aHouse(t);
    const { game } = await anOpenGame(house);
    await seatPlayers(house, game);
    await done(ask(house, game, CLERK, say('one'), 'id-number-1'));
    assert.deepEqual(await ask(house, game, CLERK, say('two'), 'id-number-1'), { ok: false, error: { code: 'id-reused', about: {} } });
    await done(ask(house, game, PLAYERS.downClerk, say('two'), 'id-number-1'));
  });

  test('a refusal changes nothing, and the same id may be asked again', async (t) => {
    const house = await aHouse(t);
    const { game, control } = await anOpenGame(house);
    await seatPlayers(house, game);
    const before = await house.play.record(game);
    const refused = await ask(house, game, control, { type: 'pause' }, 'too-early');
    assert.ok(!refused.ok && refused.error.code === 'not-started');
    assert.deepEqual(await house.play.record(game), before);
    await done(ask(house, game, control, { type: 'startExercise' }));
    await done(ask(house, game, control, { type: 'pause' }, 'too-early'));
  });

  test('there is no such game', async (t) => {
    const house = await aHouse(t);
    assert.deepEqual(await ask(house, 'g_nowhere', CLERK, say('hello')), { ok: false, error: { code: 'no-game', about: {} } });
    assert.equal(await house.play.state('g_nowhere'), null);
    assert.deepEqual(await house.play.record('g_nowhere'), []);
    assert.equal(await exported(house, 'g_nowhere'), '');
  });

  test('commands that come while one is being written share the next commit, in their order', async (t) => {
    let appends = 0;
    const house = await aHouse(t, {
      around: (store) => new Proxy(store, {
        get(target, key) {
          if (key === 'append') appends += 1;
          return Reflect.get(target, key).bind(target);
        },
      }),
    });
    const { game } = await anOpenGame(house);
    await seatPlayers(house, game);
    appends = 0;
    const told: number[] = [];
    house.play.onRecorded((_game, events) => told.push(events.length));
    const answers = await Promise.all(Array.from({ length: 250 }, (_, i) => ask(house, game, i % 2 ? CLERK : PLAYERS.downClerk, i === 7 ? { type: 'confirmPresence' } : say(`word ${i}`), `in-order-${i}`)));
    assert.ok(answers.every(({ ok }) => ok));
    assert.equal(appends, 3, 'a hundred to a turn');
    assert.deepEqual(told, [100, 100, 50]);
    const words = (await house.play.record(game)).flatMap((event) => (event.type === 'TalkSaid' ? [event.data.text] : []));
    assert.deepEqual(words, Array.from({ length: 250 }, (_, i) => `word ${i}`).filter((_, i) => i !== 7));
    assert.ok(verify(linesOf(await exported(house, game)), sha256).ok);
    assert.equal((await house.store.load(game)).receipts.filter(({ commandId }) => commandId.startsWith('in-order')).length, 250);
  });

  test('a command decides on what those before it in the same turn did', async (t) => {
    const house = await aHouse(t);
    const { game, control } = await anOpenGame(house);
    await seatPlayers(house, game);
    const [first, second] = await Promise.all([ask(house, game, control, { type: 'startExercise' }), ask(house, game, control, { type: 'startExercise' })]);
    assert.ok(first.ok);
    assert.ok(!second.ok && second.error.code === 'already-started');
    assert.equal((await house.play.record(game)).filter(({ type }) => type === 'ExerciseStarted').length, 1);
  });

  test('time never goes back', async (t) => {
    const times = [5_000, 4_000, 3_000, 2_000_000];
    const house = await aHouse(t, { clock: () => times.shift() ?? 1 });
    const { game } = await anOpenGame(house);
    await seatPlayers(house, game);
    const at = (await house.play.record(game)).map((event) => event.at);
    assert.deepEqual(at, [...at].sort((a, b) => a - b));
  });

  test('half an emoji is mended, not a crash', async (t) => {
    const house = await aHouse(t);
    const { game } = await anOpenGame(house);
    await seatPlayers(house, game);
    await done(house.play.submit(game, CLERK, 'half-an-emoji', say('cut \ud83d')));
    const last = (await house.play.record(game)).at(-1);
    assert.ok(last?.type === 'TalkSaid' && last.data.text === 'cut \ufffd');
  });

  test('a rule that throws is answered as a bug, told without words, and the game goes on', async (t) => {
    let broken = false;
    const house = await aHouse(t, {
      engine: {
        ...engine,
        decide(...asked) {
          if (broken) throw new Error(`cannot read ${JSON.stringify(asked[0])}`);
          return engine.decide(...asked);
        },
      },
    });
    const { game } = await anOpenGame(house);
    await seatPlayers(house, game);
    broken = true;
    assert.deepEqual(await ask(house, game, CLERK, say('a secret'), 'once-broken'), { ok: false, error: { code: 'internal', about: {} } });
    assert.equal(house.log.length, 1);
    assert.equal(house.log[0]?.['command'], 'say');
    assert.ok(!JSON.stringify(house.log).includes('a secret'));
    broken = false;
    await done(ask(house, game, CLERK, say('a secret'), 'once-broken'));
  });

  test('a listener that throws harms nobody', async (t) => {
    const house = await aHouse(t);
    const { game } = await anOpenGame(house);
    house.play.onRecorded(() => {
      throw new Error('deaf');
    });
    const heard: number[] = [];
    const stop = house.play.onRecorded((_game, events) => heard.push(...events.map((event) => event.position)));
    await seatPlayers(house, game);
    stop();
    await ask(house, game, CLERK, say('unheard'));
    assert.deepEqual(heard, [3, 4, 5, 6]);
  });
});

describe('when a write fails', () => {
  test('the answer is unavailable, memory is not ahead, and the same id counts later', async (t) => {
    const store = new MemoryRecordStore();
    const house = await aHouse(t, { around: () => store });
    const { game } = await anOpenGame(house);
    await seatPlayers(house, game);
    const before = await house.play.record(game);
    const told: RecordedEvent[] = [];
    house.play.onRecorded((_game, events) => told.push(...events));
    store.breakDown();
    assert.deepEqual(await ask(house, game, CLERK, say('lost?'), 'retry-me-1'), { ok: false, error: { code: 'unavailable', about: {} } });
    assert.deepEqual(await house.play.record(game), before);
    store.breakDown(false);
    await done(ask(house, game, CLERK, say('lost?'), 'retry-me-1'));
    assert.equal((await house.play.record(game)).length, before.length + 1);
    assert.equal(told.length, 1);
  });

  test('a write that succeeded though it seemed to fail is found, not repeated', async (t) => {
    let cut = false;
    const house = await aHouse(t, {
      around: (store) => new Proxy(store, {
        get(target, key) {
          if (key !== 'append') return Reflect.get(target, key).bind(target);
          return async (...written: Parameters<typeof store.append>) => {
            const outcome = await target.append(...written);
            if (cut) throw Object.assign(new Error('the line to the database broke'), { code: 'unavailable' });
            return outcome;
          };
        },
      }),
    });
    const { game } = await anOpenGame(house);
    await seatPlayers(house, game);
    const before = (await house.play.record(game)).length;
    const told: RecordedEvent[] = [];
    house.play.onRecorded((_game, events) => told.push(...events));
    cut = true;
    const unsure = await ask(house, game, CLERK, say('once'), 'sent-once-1');
    assert.ok(!unsure.ok && unsure.error.code === 'unavailable');
    cut = false;
    await done(ask(house, game, CLERK, say('once'), 'sent-once-1'));
    assert.equal((await house.play.record(game)).length, before + 1);
    assert.equal(told.length, 1, 'and is told once');
  });

  test('one command that cannot be written does not take the others down', async (t) => {
    const house = await aHouse(t, {
      around: (store) => new Proxy(store, {
        get(target, key) {
          if (key !== 'append') return Reflect.get(target, key).bind(target);
          return async (...written: Parameters<typeof store.append>) => {
            if (written[2].some(({ text }) => text.includes('poison'))) throw new Error('this row cannot be written');
            return target.append(...written);
          };
        },
      }),
    });
    const { game } = await anOpenGame(house);
    await seatPlayers(house, game);
    const answers = await Promise.all(['one', 'poison', 'two', 'three'].map((word) => ask(house, game, CLERK, say(word))));
    assert.deepEqual(answers.map(({ ok }) => ok), [true, false, true, true]);
    assert.equal((await house.play.record(game)).filter(({ type }) => type === 'TalkSaid').length, 3);
  });
});

describe('two processes on one store', () => {
  test('neither loses, repeats or forks anything', async (t) => {
    const house = await aHouse(t);
    const { game } = await anOpenGame(house);
    await seatPlayers(house, game);
    const other = { play: makePlay(house.parts) };
    await other.play.record(game);
    const seats = Object.values(PLAYERS);
    const asked = Array.from({ length: 60 }, (_, i) => ask(i % 2 ? house : other, game, seats[i % 4] ?? CLERK, say(`word ${i}`), `word-number-${i}`));
    const answers = await Promise.all(asked);
    const counted = answers.filter((answer) => answer.ok).length;
    await Promise.all([house.play.readTo(game, Infinity), other.play.readTo(game, Infinity)]);
    assert.deepEqual(await house.play.record(game), await other.play.record(game));
    assert.equal((await house.play.record(game)).filter(({ type }) => type === 'TalkSaid').length, counted);
    assert.ok(counted >= 40, `${counted} of 60 counted`);
    assert.ok(verify(linesOf(await exported(house, game)), sha256).ok);
  });

  test('a command carried out by one gets the same answer from the other, even where it would now be refused', async (t) => {
    const house = await aHouse(t);
    const { game, control } = await anOpenGame(house);
    await seatPlayers(house, game);
    const other = { play: makePlay(house.parts) };
    await other.play.record(game);
    const first = await ask(house, game, control, { type: 'startExercise' }, 'start-the-game');
    assert.ok(first.ok);
    await other.play.readTo(game, Infinity);
    assert.deepEqual(await ask(other, game, control, { type: 'startExercise' }, 'start-the-game'), first);
    const heard: number[] = [];
    other.play.onRecorded((_game, events) => heard.push(...events.map((event) => event.position)));
    await done(ask(house, game, CLERK, say('over here')));
    await other.play.readTo(game, Infinity);
    assert.deepEqual(heard, [(await house.play.record(game)).length], 'the bell tells what the other wrote');
  });
});

describe('what a seat knows', () => {
  const screen: Seat = { id: 's_wall', kind: 'screen' };
  const up: Seat = { id: CLERK, kind: 'player', team: 'upstream', role: 'u-clerk' };
  const down: Seat = { id: PLAYERS.downClerk, kind: 'player', team: 'downstream', role: 'd-clerk' };

  test('the kept views are the fold of the feed, at every moment', async (t) => {
    const house = await aHouse(t, { record: 'memory' });
    const { game, control } = await anOpenGame(house);
    await seatPlayers(house, game);
    const readers: Seat[] = [screen, up, down, { id: control, kind: 'control' }];
    await done(ask(house, game, control, { type: 'startExercise' }));
    for (let i = 0; i < 20; i += 1) {
      await done(ask(house, game, i % 2 ? CLERK : PLAYERS.downClerk, i % 3 ? say(`word ${i}`) : { type: 'sendCable', to: [i % 2 ? 'downstream' : 'upstream'], text: `cable ${i}` }));
      const record = await house.play.record(game);
      for (const seat of readers) {
        const whole = await house.play.catchUp(game, seat, { all: 9_999 });
        assert.ok(whole?.kind === 'state');
        assert.deepEqual(whole.state, viewOf(seat, record));
      }
    }
  });

  test('catching up gives what was missed, or the state when that is shorter', async (t) => {
    const house = await aHouse(t, { record: 'memory' });
    const { game } = await anOpenGame(house);
    await seatPlayers(house, game);
    await done(ask(house, game, CLERK, say('ours')));
    const all = await house.play.catchUp(game, down, {});
    assert.ok(all?.kind === 'events');
    assert.ok(!all.events.some(({ type }) => type === 'TalkSaid'));
    assert.ok(!all.events.some((event) => 'position' in event), 'a position would count what is hidden');
    const last = all.events.at(-1)?.number ?? 0;
    assert.deepEqual(await house.play.catchUp(game, down, { all: last }), { kind: 'events', events: [] });
    assert.deepEqual(await house.play.catchUp(game, down, { all: last - 1 }), { kind: 'events', events: all.events.slice(-1) });
    for (let i = 0; i < 420; i += 1) await ask(house, game, CLERK, say(`word ${i}`));
    const late = await house.play.catchUp(game, up, {});
    assert.ok(late?.kind === 'state');
    assert.deepEqual(late.state, viewOf(up, await house.play.record(game)));
    assert.deepEqual(late.have, { all: last, 'team:upstream': 421 });
    const ahead = await house.play.catchUp(game, up, { all: 9_999 });
    assert.equal(ahead?.kind, 'state', 'a client that knows more than the server, as after a restored backup, starts anew');
  });

  test('a seat stands in the game while it sits; one that waits sees what the wall sees', async (t) => {
    const house = await aHouse(t);
    const { game, control } = await anOpenGame(house);
    await seatPlayers(house, game);
    const stands = async (seat: SeatId) => {
      const state = await house.play.state(game);
      return state && standing(state, seat);
    };
    assert.deepEqual(await stands(CLERK), { seat: up, sight: up, waiting: false, lookingOn: false });
    assert.deepEqual((await stands(control))?.sight, { id: control, kind: 'control' });
    assert.equal(await stands('s_nobody'), null);
    assert.equal(await stands('__proto__' as SeatId), null);
    await done(ask(house, game, control, { type: 'removeSeat', seat: CLERK }));
    assert.equal(await stands(CLERK), null);
    await done(ask(house, game, control, { type: 'setDoor', door: 'approval' }));
    await done(ask(house, game, 'system', { type: 'playerArrives', seat: 's_waiting', team: 'upstream', role: 'u-clerk' }));
    assert.deepEqual((await stands('s_waiting'))?.sight, { id: 's_waiting', kind: 'screen' });
  });

  test('games make room for others and come back from the store', async (t) => {
    const house = await aHouse(t, { mostLive: 2 });
    const opened = await Promise.all(Array.from({ length: 5 }, () => anOpenGame(house)));
    for (const { game } of opened) await seatPlayers(house, game);
    for (const { game } of opened) assert.equal((await house.play.record(game)).length, 6);
    assert.equal(new Set(opened.map(({ row }) => row.joinCode)).size, 5);
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { RecordedEvent } from '@/lib/game/events';
import { carriedOver, endOfDeed } from '@/lib/game/fork';
import { fold } from '@/lib/game/evolve';
import { countersAfter } from '@/lib/game/record';
import { aGame, CONTROL, seatOf, type AGame } from '../../support/a-game';
import { fact, given } from '../../support/given';

const TALK = 'Between ourselves.';
const from = { title: 'Monday', head: 'abc' };

/** Turn one played; turn two deliberating, with talk, a vote, a cable and a seal. */
function played(): AGame {
  const game = aGame().start().after(1_000).to('deliberate').after(1_000);
  game.do({ type: 'say', text: TALK }, seatOf('red')).after(1_000).do({ type: 'castStraw', turn: 't1', option: 'r1a' }, seatOf('red')).after(1_000);
  game.commit('red', 'r1a').commit('blue', 'b1a').commit('green', 'g1b').after(1_000).next().after(1_000).next().after(1_000).publish().after(1_000).next().after(1_000).to('deliberate').after(1_000);
  game.do({ type: 'openItem', turn: 't2', item: 'brief' }, seatOf('red')).do({ type: 'castStraw', turn: 't2', option: 'r2a' }, seatOf('red')).after(1_000);
  game.do({ type: 'sendCable', to: ['red'], text: 'We trust you.' }, seatOf('blue')).after(1_000);
  return game.commit('red', 'r2a').after(1_000);
}

function carried(game: AGame, position = game.record.length) {
  return carriedOver(game.record, endOfDeed(game.record, position), 'Tuesday') ?? assert.fail('nothing to go on from');
}

/** The game as others go on with it. */
function forked(game: AGame, position = game.record.length): AGame {
  const next = aGame({ seats: [] });
  next.now = game.now + 1_000;
  const { record, phase } = carried(game, position);
  next.record.splice(0, next.record.length, ...record);
  next.state = fold(next.record);
  return next.do({ type: 'forkGame', phase, seat: 's_other', from }, 'system');
}

const types = (record: readonly RecordedEvent[]) => record.map(({ type }) => type);
const positionOf = (game: AGame, wanted: (event: RecordedEvent) => boolean) => game.record.find(wanted)?.position ?? assert.fail('not in the record');

describe('what goes along into a new game', () => {
  it('is a record of its own: counted anew, in its time, under its title', () => {
    const { record } = carried(played(), 40);
    assert.deepEqual(record.map(({ position }) => position), record.map((_, index) => index + 1));
    const seen = new Map<string, number>();
    for (const { audience, number } of record) {
      assert.equal(number, (seen.get(audience) ?? 0) + 1);
      seen.set(audience, number);
    }
    assert.deepEqual(Object.fromEntries(seen), countersAfter(record));
    assert.ok(record.every(({ at }, index) => at >= (record[index - 1]?.at ?? 0)));
    assert.equal(fold(record).game?.title, 'Tuesday');
  });

  it('is what was decided, with its reasons, its votes and its seals; what was said at a table stays there', () => {
    const game = played();
    const { record } = carried(game);
    assert.ok(!JSON.stringify(record).includes(TALK));
    const [before, after] = [game.state.turns.t1, fold(record).turns.t1];
    for (const part of ['submitted', 'seals', 'revealed', 'straws', 'adjudication', 'published', 'narrative', 'briefs'] as const) assert.deepEqual(after?.[part], before?.[part], part);
  });

  it('is, of a question that is not revealed, what the teams were sent and nothing they did about it', () => {
    const turn = fold(carried(played()).record).turns.t2;
    assert.ok(turn?.briefs.red);
    assert.deepEqual(turn.cables.map(({ text }) => text), ['We trust you.']);
    for (const part of ['opened', 'straws', 'pens', 'dissents', 'submitted', 'seals', 'withdrawals'] as const) assert.deepEqual(turn[part], {}, part);
  });

  it('is, of a decision whose reasons were withheld since, its reveal alone', () => {
    const game = played();
    const submitted = positionOf(game, ({ type, data }) => type === 'DecisionSubmitted' && 'team' in data && data.team === 'blue');
    const end = game.record.length;
    game.record.push({ position: end + 1, number: 99, audience: 'control', at: game.now, type: 'Withheld', data: { positions: [submitted], remains: {}, why: 'Asked for.', by: CONTROL } });
    for (const position of [end, end + 1]) {
      const { record } = carriedOver(game.record, position, 'Tuesday') ?? assert.fail('nothing to go on from');
      const turn = fold(record).turns.t1;
      assert.deepEqual(Object.keys(turn?.submitted ?? {}), ['red', 'green']);
      assert.equal(turn?.revealed.blue?.option?.id, 'b1a');
      assert.ok(!types(record).includes('Withheld'));
    }
  });

  it('is a whole deed, never the half of one', () => {
    const game = played();
    const revealed = positionOf(game, ({ type }) => type === 'DecisionRevealed');
    const end = endOfDeed(game.record, revealed);
    assert.ok(game.record.slice(revealed, end).some(({ type, data }) => type === 'PhaseOpened' && 'phase' in data && data.phase === 'reveal'));
    assert.equal(endOfDeed(game.record, 10_000), 0);
    assert.equal(endOfDeed(game.record, 0), 0);
  });
});

describe('a forked game', () => {
  it('begins with empty seats, an open door, and its phase with the whole time, standing still', () => {
    const game = forked(played());
    assert.deepEqual(types(game.record.slice(-4)), ['GameForked', 'SeatAdmitted', 'PhaseOpened', 'ExercisePaused']);
    const { seats, door, clock, phase, stage, order } = game.state;
    assert.deepEqual(Object.keys(seats), ['s_other']);
    assert.deepEqual([door, phase, stage, order.at(-1), clock.pausedAt], ['open', 'deliberate', 'running', 't2', game.now]);
    assert.equal(clock.endsAt === null ? null : clock.endsAt - game.now, 9 * 60_000);
  });

  it('is played to its end by other people, who decide anew', () => {
    const game = forked(played());
    const control = 's_other' as const;
    for (const team of ['red', 'blue', 'green']) game.do({ type: 'playerArrives', seat: `s_new-${team}`, team, role: 'head' }, 'system');
    game.do({ type: 'resume' }, control).after(1_000);
    for (const [team, option] of [['red', 'r2b'], ['blue', 'b2a'], ['green', 'g2a']] as const) {
      const offered = game.turn.briefs[team]?.options.map(({ id }) => id) ?? [];
      game.commit(team, offered.includes(option) ? option : (offered[0] ?? ''), {}, `s_new-${team}`);
    }
    const next = () => game.do({ type: 'openNext', from: { turn: game.turn.id, phase: game.state.phase } }, control);
    next();
    assert.equal(game.turn.revealed.red?.option?.id, 'r2b', 'not what the others had sealed');
    next();
    game.do({ type: 'publishAdjudication', turn: 't2', narrative: 'It went otherwise.' }, control).do({ type: 'endExercise' }, control);
    assert.equal(game.state.stage, 'ended');
    assert.equal(game.state.turns.t1?.revealed.red?.option?.id, 'r1a', 'what went before stands');
  });

  it('goes on from a reveal and from an adjudication with what was revealed and proposed', () => {
    const game = played();
    for (const phase of ['reveal', 'adjudicate']) {
      const next = forked(game, positionOf(game, ({ type, data }) => type === 'PhaseOpened' && 'phase' in data && data.phase === phase));
      assert.equal(next.state.phase, phase);
      assert.deepEqual(next.turn.revealed, game.state.turns.t1?.revealed);
      assert.equal(next.turn.adjudication !== null, phase === 'adjudicate');
    }
  });

  it('cannot go on from before the start or after the end', () => {
    const fork = { type: 'forkGame', phase: 'brief', seat: 's_other', from } as const;
    const lobby = aGame();
    given(lobby).when(fork, 'system').refused('not-started');
    assert.equal(carriedOver(lobby.record, 2, 'Tuesday'), null);
    const ended = aGame().start().do({ type: 'endExercise' });
    given(ended).when(fork, 'system').refused('ended');
    assert.equal(carriedOver(ended.record, ended.record.length, 'Tuesday'), null);
  });

  it('is made by the program alone', () => {
    given(aGame().start()).when({ type: 'forkGame', phase: 'brief', seat: 's_other', from }, CONTROL).refused('not-yours-to-do');
  });

  it('says to all where it comes from, by a hash and not by a place', () => {
    given(aGame().start()).when({ type: 'forkGame', phase: 'brief', seat: 's_other', from }, 'system').then(
      fact('all', 'GameForked', { from, by: 's_other' }),
      fact('all', 'SeatAdmitted', { kind: 'control' }),
      fact('all', 'PhaseOpened', { phase: 'brief' }),
      fact('all', 'ExercisePaused', { by: 's_other' }),
    );
  });
});

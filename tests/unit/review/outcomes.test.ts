import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readingOf } from '@/lib/review/may-read';
import { outcomesOf } from '@/lib/review/outcomes/outcomes';
import { totalOf } from '@/lib/review/outcomes/shares';
import { aGame, CONTROL, seatOf, type AGame } from '../../support/a-game';

/**
 * One turn by the paper's reading. Red's option heats by 2, blue's by 3 (paper), the pair that meets by 1, the inject
 * lowers trust by 1, green's option raises it by 1. Control takes the pair's effect down to 0, sets blue's to 2 and
 * takes that back, adds one of its own, and corrects heat afterwards.
 */
function adjudicated(): AGame {
  const game = aGame().start().to('deliberate').do({ type: 'releaseInject', inject: 'i01' });
  game.commit('red', 'r1a').commit('blue', 'b1a').commit('green', 'g1b').to('adjudicate').do({ type: 'chooseReading', turn: 't1', reading: 'paper' });
  const row = (find: (source: { kind: string; team?: string }) => boolean): string => game.turn.adjudication?.rows.find(({ source }) => find(source))?.row ?? '';
  const [pair, blue] = [row(({ kind }) => kind === 'pair'), row(({ team }) => team === 'blue')];
  game.do({ type: 'overrideEffect', turn: 't1', row: pair, change: 0, why: 'They were alone.' });
  game.do({ type: 'overrideEffect', turn: 't1', row: blue, change: 2, why: 'Too hot.' }).do({ type: 'overrideEffect', turn: 't1', row: blue, change: null, why: 'No, it stays.' });
  game.do({ type: 'addEffect', turn: 't1', indicator: 'trust', change: 2, why: 'A handshake.' });
  return game.publish().do({ type: 'correctIndicator', indicator: 'heat', value: 7, why: 'A slip.' });
}

describe('how outcomes were decided', () => {
  it('counts each applied effect once, by what decided it, and the steps it moved', () => {
    const { shares, turns } = outcomesOf(adjudicated().record);
    assert.deepEqual(shares, [
      { by: 'rule', effects: 3, steps: 2 + 3 + 1 },
      { by: 'inject', effects: 1, steps: 1 },
      { by: 'override', effects: 1, steps: 0 },
      { by: 'added', effects: 1, steps: 2 },
      { by: 'correction', effects: 1, steps: 3 },
    ]);
    assert.deepEqual(totalOf(shares), { effects: 7, steps: 12 });
    assert.deepEqual(turns.map(({ turn, reading, contested, shares: own }) => [turn, reading, contested, own]), [['t1', 'paper', 1, shares]]);
  });

  it('an override decides wherever the effect came from, and no more once it is taken back', () => {
    const game = aGame().start().to('deliberate').do({ type: 'releaseInject', inject: 'i01' }).to('adjudicate');
    const override = (change: number | null) => game.do({ type: 'overrideEffect', turn: 't1', row: 'r1', change, why: 'So.' });
    override(-2);
    const share = (record: AGame['record']) => outcomesOf(record).shares.filter(({ effects }) => effects > 0);
    const before = [...game.record];
    assert.deepEqual(share([...before, ...aPublished(game)]), [{ by: 'override', effects: 1, steps: 2 }]);
    override(null).publish();
    assert.deepEqual(share(game.record), [{ by: 'inject', effects: 1, steps: 1 }]);
  });

  it('lists every override in order, with reason and by whom, and says which stands', () => {
    const { overrides } = outcomesOf(adjudicated().record);
    assert.deepEqual(overrides.map(({ indicator, was, now, why, seat, stands }) => [indicator, was, now, why, seat, stands]), [
      ['heat', 1, 0, 'They were alone.', CONTROL, true],
      ['heat', 3, 2, 'Too hot.', CONTROL, false],
      ['heat', 2, null, 'No, it stays.', CONTROL, false],
    ]);
    assert.deepEqual([overrides[0]?.turn, overrides[0]?.source, overrides[0]?.effect], ['t1', { kind: 'pair', id: 'p1' }, 'heat by 1']);
  });

  it('lists what Control added and what it put right later', () => {
    const game = adjudicated().do({ type: 'correctNarrative', turn: 't1', team: null, text: 'It happened otherwise.', why: 'A name was wrong.' });
    const { added, corrections, revisions } = outcomesOf(game.record);
    assert.deepEqual(added.map(({ indicator, change, why }) => [indicator, change, why]), [['trust', 2, 'A handshake.']]);
    assert.deepEqual(corrections.map(({ number, indicator, was, now, why }) => [number, indicator, was, now, why]), [[1, 'heat', 10, 7, 'A slip.']]);
    assert.deepEqual(revisions.map(({ team, was, now, why }) => [team, was, now, why]), [[null, 'It happened.', 'It happened otherwise.', 'A name was wrong.']]);
  });

  it('counts no turn before its effects are applied, and lists the overrides made so far', () => {
    const game = aGame().start().to('deliberate').commit('red', 'r1a').to('adjudicate').do({ type: 'overrideEffect', turn: 't1', row: 'r1', change: 1, why: 'Milder.' });
    const { turns, shares, overrides } = outcomesOf(game.record);
    assert.deepEqual([turns, totalOf(shares).effects, overrides.length], [[], 0, 1]);
  });

  it('is nothing to a player before the record is opened', () => {
    const { record } = adjudicated();
    const player = readingOf(record, { id: seatOf('red'), kind: 'player', team: 'red', role: 'head' });
    const { turns, overrides, added, corrections, revisions } = outcomesOf(player?.facts ?? []);
    assert.deepEqual([turns, overrides, added, corrections, revisions], [[], [], [], [], []]);
  });
});

/** What publishing would add to a game, which stays as it is. */
function aPublished(game: AGame): AGame['record'] {
  const decided = game.ask({ type: 'publishAdjudication', turn: 't1', narrative: 'So.' }, CONTROL);
  assert.ok(decided.ok);
  return decided.events.map((event, index) => ({ ...event, at: game.now, number: index + 1, position: game.record.length + index + 1 }));
}

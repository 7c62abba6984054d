import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { agreement } from '@/lib/review/claims/agreement';
import type { Coding } from '@/lib/review/claims/judged';
import { shifts } from '@/lib/review/claims/shifts';
import { gameSummary } from '@/lib/review/comparison/game-summary';
import { medianOf } from '@/lib/review/comparison/compare';
import { brier, evenSurprise, surprise } from '@/lib/review/expectation/score';
import { aGame } from '../../support/a-game';
import { tinyScenario } from '../../support/tiny-scenario';

const document = readFileSync('docs/measures.md', 'utf8');

/** The figures of a table's line that begins with these words. */
function figures(line: string): number[] {
  const found = document.split('\n').find((text) => text.startsWith(`| ${line}`));
  assert.ok(found, line);
  return found.split('|').slice(2, -1).map(Number);
}

const postures = (count: number): string[] => Array.from({ length: count }, (_, i) => `p${i}`);

describe('docs/measures.md', () => {
  for (const [line, chips] of [['ten chips on the fact', 10], ['five chips', 5], ['one chip', 1], ['no chip', 0]] as const) {
    it(`is right about ${line}`, () => {
      const computed = [4, 7, 9].map((count) => surprise({ forecast: { p0: chips, p1: 10 - chips }, fact: 'p0', postures: postures(count) })?.toFixed(3));
      assert.deepEqual(computed.map(Number), figures(line));
    });
  }

  it('is right about an even spread', () => {
    assert.deepEqual([4, 7, 9].map((count) => Number(evenSurprise(count).toFixed(3))), figures('an even spread'));
  });

  for (const fact of ['press', 'reassure', 'engage', 'nuclear']) {
    it(`is right about its example where the fact is ${fact}`, () => {
      const scored = { forecast: { press: 6, reassure: 3, engage: 1 }, fact, postures: ['press', 'reassure', 'engage', 'nuclear'] };
      assert.deepEqual([brier(scored), surprise(scored)].map((score) => Number(score?.toFixed(3))), figures(`${fact} |`));
    });
  }

  it('is right about its example of kappa', () => {
    const cells = ['both found it', 'the first alone', 'the second alone', 'neither'].map((line) => figures(line)[0] ?? 0);
    const marks = cells.flatMap((count, cell) => Array.from({ length: count }, () => [cell < 2, cell === 0 || cell === 2] as const));
    const codings = marks.flatMap((found, index) => (['s_one', 's_other'] as const).map((coder, which): Coding => ({ coder, turn: `t${index}`, team: 'red', codes: found[which] ? ['china'] : [] })));
    const [found] = agreement(codings, 's_one', 's_other', ['china']);
    assert.equal(found?.n, 10);
    const expected = ((found.observed ?? 0) - (found.kappa ?? 0)) / (1 - (found.kappa ?? 0));
    assert.deepEqual([[found.observed], [expected], [found.kappa]].map(([figure]) => Number(figure?.toFixed(3))), ['observed agreement', 'agreement by chance', 'kappa'].map((line) => figures(line)[0]));
  });

  it('is right about its example of a shift', () => {
    const seats = ['the first seat', 'the second seat', 'the third seat'].map((line, index) => ({ seat: `s_${index}` as const, values: figures(line) }));
    const given = seats.flatMap(({ seat, values: [before, after] }) => [...(before ? [{ seat, when: 'before' as const, item: 'q', value: before }] : []), ...(after ? [{ seat, when: 'after' as const, item: 'q', value: after }] : [])]);
    const [shift] = shifts(given, ['q']);
    assert.match(document, new RegExp(`mean shift is \\+${shift?.meanShift?.toFixed(1)}, n = ${shift?.seats.length}\\.`));
  });

  it('is right about the clock of the time to seal, and what counts for it', () => {
    const game = aGame().start().to('deliberate').after(60_000).do({ type: 'pause' }).after(30_000).do({ type: 'resume' }).after(30_000);
    game.commit('red', 'r1a').do({ type: 'recordDissent', turn: 't1', option: null, text: 'No.', anonymous: true }, 's_blue-aide');
    game.to('reveal');
    const { decisions } = gameSummary(game.record, tinyScenario, { label: 'G1', cohort: '' });
    assert.deepEqual(decisions.map(({ team, sealedAfter, dissents }) => [team, sealedAfter, dissents]), [['red', 90_000, 0], ['blue', null, 1], ['green', null, 0]]);
    assert.equal(medianOf([1, 2, 4, 9]), 3);
  });
});

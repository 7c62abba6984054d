import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { brier, evenSurprise, surprise } from '@/lib/review/expectation/score';
import { law } from '../../support/law';

const FOUR = ['press', 'reassure', 'engage', 'nuclear'];
const close = (actual: number | null, expected: number) => assert.ok(actual !== null && Math.abs(actual - expected) < 1e-9, `${String(actual)} is not ${expected}`);

/** Ten chips laid over three to nine postures, and which of them came. */
const scored = fc.integer({ min: 3, max: 9 }).chain((count) => {
  const postures = Array.from({ length: count }, (_, i) => `p${i}`);
  return fc.record({
    postures: fc.constant(postures),
    fact: fc.constantFrom(...postures),
    forecast: fc.array(fc.constantFrom(...postures), { minLength: 10, maxLength: 10 }).map((chips) => Object.fromEntries([...new Set(chips)].map((posture) => [posture, chips.filter((chip) => chip === posture).length]))),
  });
});

describe('the Brier score of a forecast', () => {
  it('by hand: 6, 3 and 1 chips with the first coming is (0.6 − 1)² + 0.3² + 0.1² = 0.26', () => {
    close(brier({ forecast: { press: 6, reassure: 3, engage: 1 }, fact: 'press', postures: FOUR }), 0.26);
  });

  it('by hand: the same with what had no chip coming is 0.6² + 0.3² + 0.1² + 1 = 1.46', () => {
    close(brier({ forecast: { press: 6, reassure: 3, engage: 1 }, fact: 'nuclear', postures: FOUR }), 1.46);
  });

  it('by hand: having no idea among five, two chips on each, is 0.8² + 4 × 0.2² = 0.8', () => {
    close(brier({ forecast: { a: 2, b: 2, c: 2, d: 2, e: 2 }, fact: 'a', postures: ['a', 'b', 'c', 'd', 'e'] }), 0.8);
  });

  it('is 0 with every chip on what came and 2 with every chip on one thing else', () => {
    close(brier({ forecast: { press: 10 }, fact: 'press', postures: FOUR }), 0);
    close(brier({ forecast: { press: 10 }, fact: 'engage', postures: FOUR }), 2);
  });

  it('of no chips there is none', () => {
    assert.equal(brier({ forecast: {}, fact: 'press', postures: FOUR }), null);
    assert.equal(brier({ forecast: { press: 0 }, fact: 'press', postures: FOUR }), null);
  });

  law('lies between 0 and 2', fc.property(scored, (one) => {
    const score = brier(one) ?? Number.NaN;
    assert.ok(score >= 0 && score <= 2 + 1e-12);
  }), 300);

  law('a perfect forecast has the best score', fc.property(scored, (one) => {
    assert.ok((brier({ ...one, forecast: { [one.fact]: 10 } }) ?? Number.NaN) <= (brier(one) ?? Number.NaN) + 1e-12);
  }), 300);

  law('is proper: one who believes in a spread of chips expects no better score from laying them otherwise', fc.property(scored, scored, (belief, other) => {
    const expected = (laid: Record<string, number>): number =>
      Object.entries(belief.forecast).reduce((sum, [fact, chips]) => sum + (chips / 10) * (brier({ forecast: laid, fact, postures: belief.postures }) ?? 0), 0);
    assert.ok(expected(belief.forecast) <= expected(other.forecast) + 1e-9);
  }), 300);
});

describe('the surprise of what came, in bits', () => {
  it('by hand: five of ten chips among four postures is −log₂(5.25 / 11) = 1.067', () => {
    const bits = surprise({ forecast: { press: 5, engage: 5 }, fact: 'press', postures: FOUR });
    close(bits, -Math.log2(5.25 / 11));
    assert.equal(bits?.toFixed(3), '1.067');
  });

  it('by hand: no chip among four postures is log₂(44) = 5.459, and not infinite', () => {
    const bits = surprise({ forecast: { press: 10 }, fact: 'nuclear', postures: FOUR });
    close(bits, Math.log2(44));
    assert.equal(bits?.toFixed(3), '5.459');
  });

  it('by hand: all ten chips among four postures is −log₂(10.25 / 11) = 0.102', () => {
    assert.equal(surprise({ forecast: { press: 10 }, fact: 'press', postures: FOUR })?.toFixed(3), '0.102');
  });

  it('to one who has no idea among five it is log₂ 5, whatever comes: smoothing takes nothing from an even spread', () => {
    for (const fact of ['a', 'e']) close(surprise({ forecast: { a: 2, b: 2, c: 2, d: 2, e: 2 }, fact, postures: ['a', 'b', 'c', 'd', 'e'] }), evenSurprise(5));
  });

  it('of no chips there is none', () => {
    assert.equal(surprise({ forecast: {}, fact: 'press', postures: FOUR }), null);
  });

  it('a posture outside the list that came, or had chips, counts among those that could', () => {
    close(surprise({ forecast: { press: 10 }, fact: 'unheard-of', postures: ['press'] }), Math.log2(22));
  });

  law('lies between that of every chip on it and that of none', fc.property(scored, (one) => {
    const bits = surprise(one) ?? Number.NaN;
    const k = one.postures.length;
    assert.ok(bits >= Math.log2(11 / (10 + 1 / k)) - 1e-12 && bits <= Math.log2(11 * k) + 1e-12);
    assert.ok(bits > 0);
  }), 300);

  law('is less the more chips lay on what came', fc.property(scored, scored, (one, other) => {
    const chips = (laid: Record<string, number>) => laid[one.fact] ?? 0;
    const [a, b] = [one, { ...one, forecast: other.forecast }].map((each) => ({ chips: chips(each.forecast), bits: surprise(each) ?? Number.NaN }));
    const foreign = Object.keys(other.forecast).some((posture) => !one.postures.includes(posture));
    if (a && b && !foreign) assert.equal(Math.sign(a.bits - b.bits), Math.sign(b.chips - a.chips));
  }), 300);

  law('the smoothed probabilities of all postures sum to one', fc.property(scored, (one) => {
    const sum = one.postures.reduce((all, fact) => all + 2 ** -(surprise({ ...one, fact }) ?? Number.NaN), 0);
    close(sum, 1);
  }), 300);
});

describe('both scores', () => {
  law('do not depend on the order in which postures stand, nor on what they are called', fc.property(scored, fc.nat(), (one, by) => {
    const renamed = (posture: string): string => `q${(Number(posture.slice(1)) + by) % one.postures.length}`;
    const other = {
      postures: [...one.postures].reverse().map(renamed),
      fact: renamed(one.fact),
      forecast: Object.fromEntries(Object.entries(one.forecast).reverse().map(([posture, chips]) => [renamed(posture), chips])),
    };
    close(brier(other), brier(one) ?? Number.NaN);
    close(surprise(other), surprise(one) ?? Number.NaN);
  }), 300);
});

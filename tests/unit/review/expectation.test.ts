import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { MapFacts } from '@/lib/game/events';
import { expectationOf } from '@/lib/review/expectation/expectation';
import { guarantorOf } from '@/lib/review/expectation/guarantor';
import { hedgingMarks, hedgingOf } from '@/lib/review/expectation/hedging';
import { surpriseBesideHedging } from '@/lib/review/expectation/pairing';
import { readingOf } from '@/lib/review/may-read';
import { aGame, seatOf, type AGame } from '../../support/a-game';
import { planB } from '../../support/plan-b';
import { tinyScenario } from '../../support/tiny-scenario';

/** The tiny scenario, where to stand aside or firm is a hedge: `b1a` is firm and soft, half a hedge. */
const scenario = { ...tinyScenario, postures: tinyScenario.postures.map((posture) => ({ ...posture, hedge: posture.id !== 'soft' })) };

/**
 * Two turns. First: red is firm, blue firm and soft, green soft; red forecasts blue 7 : 3, blue forecasts red 5 : 5 and
 * green soft 10, green nobody. Second: red does nothing, blue is soft, green aloof; blue forecasts green soft 10.
 */
function played(): AGame {
  const game = aGame({ scenario }).start().to('deliberate');
  game.commit('red', 'r1a', { forecasts: { blue: { firm: 7, soft: 3 } } });
  game.commit('blue', 'b1a', { forecasts: { red: { firm: 5, soft: 5 }, green: { soft: 10 } } });
  game.commit('green', 'g1b').to('adjudicate').publish();
  game.to('deliberate').commit('blue', 'b2b', { forecasts: { green: { soft: 10 }, red: { firm: 10 } } }).commit('green', 'g2a');
  return game.to('adjudicate').publish();
}

const close = (actual: number | null | undefined, expected: number) => assert.ok(typeof actual === 'number' && Math.abs(actual - expected) < 1e-9, `${String(actual)} is not ${expected}`);

describe('expectation and surprise of a game', () => {
  it('there is one cell for each revealed turn and ordered pair of capitals', () => {
    const { cells, turns } = expectationOf(played().record, scenario);
    assert.deepEqual(turns.map(({ id }) => id), ['t1', 't2']);
    assert.equal(cells.length, 2 * 3 * 2);
    assert.deepEqual(cells.slice(0, 6).map(({ by, of, outcome }) => `${by}>${of} ${outcome}`), [
      'red>blue scored', 'red>green no-forecast', 'blue>red scored', 'blue>green scored', 'green>red no-forecast', 'green>blue no-forecast',
    ]);
  });

  it('scores against the leading posture of the option that was revealed, however many the option has', () => {
    const cell = expectationOf(played().record, scenario).cells.find(({ turn, by, of }) => turn === 't1' && by === 'red' && of === 'blue');
    assert.ok(cell?.outcome === 'scored');
    assert.deepEqual([cell.fact.postures, cell.fact.leading, cell.chips], [['firm', 'soft'], 'firm', 7]);
    close(cell.brier, 0.3 ** 2 + 0.3 ** 2);
    close(cell.bits, -Math.log2((7 + 1 / 2) / 11));
  });

  it('leaves out and counts what is missing: no decision comes before no forecast', () => {
    const { missing, brier, surprise, cells } = expectationOf(played().record, scenario);
    assert.deepEqual(cells.filter(({ turn }) => turn === 't2').map(({ by, of, outcome }) => `${by}>${of} ${outcome}`), [
      'red>blue no-forecast', 'red>green no-forecast', 'blue>red no-decision', 'blue>green scored', 'green>red no-decision', 'green>blue no-forecast',
    ]);
    assert.deepEqual([missing, brier.n, surprise.n], [{ noForecast: 6, noDecision: 2 }, 4, 4]);
    const kept = cells.find(({ turn, by, of }) => turn === 't2' && by === 'blue' && of === 'red');
    assert.deepEqual(kept?.forecast, { firm: 10 }, 'the forecast that met no fact is still told');
  });

  it('a capital’s unpredictability is the mean surprise it caused the others, with how many there were', () => {
    const index = expectationOf(played().record, scenario).unpredictability;
    const green = index.find(({ team }) => team === 'green');
    // Green may be soft or aloof: all ten chips on what came, then none.
    const [first, second] = [-Math.log2(10.5 / 11), Math.log2(22)];
    close(green?.turns[0]?.value, first);
    close(green?.turns[1]?.value, second);
    close(green?.overall.value, (first + second) / 2);
    assert.deepEqual([green?.turns.map(({ n }) => n), green?.overall.n], [[1, 1], 2]);
    const red = index.find(({ team }) => team === 'red');
    assert.deepEqual([red?.turns[1], red?.overall.n], [{ turn: 't2', value: null, n: 0 }, 1]);
  });

  it('averages over forecasters, not over what they did not lay', () => {
    const game = aGame({ scenario }).start().to('deliberate');
    game.commit('red', 'r1a').commit('blue', 'b1a', { forecasts: { red: { firm: 10 } } }).commit('green', 'g1b', { forecasts: { red: { soft: 10 } } }).to('reveal');
    const red = expectationOf(game.record, scenario).unpredictability[0];
    close(red?.turns[0]?.value, (-Math.log2(10.5 / 11) + Math.log2(22)) / 2);
    assert.equal(red?.turns[0]?.n, 2);
  });

  it('before a reveal there is nothing to score, and forecasts stay secret', () => {
    const game = aGame({ scenario }).start().to('deliberate').commit('red', 'r1a', { forecasts: { blue: { firm: 10 } } });
    assert.deepEqual(expectationOf(game.record, scenario).cells, []);
  });

  it('a player before the opening reads the same forecasts as Control, since all were told at the reveal, and no hedging', () => {
    const { record } = played();
    const player = readingOf(record, { id: seatOf('green'), kind: 'player', team: 'green', role: 'head' });
    const own = expectationOf(player?.facts ?? [], null);
    assert.deepEqual(own.cells, expectationOf(record, scenario).cells);
    assert.equal(own.hedging, null);
  });

  it('the order of the teams changes the order of the rows and none of the numbers', () => {
    const { record } = played();
    const turned = record.map((event) => (event.type === 'GameOpened' ? { ...event, data: { ...event.data, teams: [...event.data.teams].reverse() } } : event));
    const [a, b] = [record, turned].map((facts) => expectationOf(facts, scenario));
    const sorted = (cells: NonNullable<typeof a>['cells'] = []) => [...cells].sort((x, y) => `${x.turn}${x.by}${x.of}`.localeCompare(`${y.turn}${y.by}${y.of}`));
    assert.deepEqual(sorted(a?.cells), sorted(b?.cells));
    for (const one of a?.unpredictability ?? []) assert.deepEqual(one, b?.unpredictability.find(({ team }) => team === one.team));
  });
});

describe('the hedging index', () => {
  it('is the weight of hedging tags among the tags of the option chosen: none, half or all', () => {
    const marks = hedgingMarks(scenario);
    assert.deepEqual([hedgingOf(['soft'], marks), hedgingOf(['firm', 'soft'], marks), hedgingOf(['aloof'], marks), hedgingOf([], marks)], [0, 0.5, 1, null]);
  });

  it('stands beside the least and the most that the options offered would have given', () => {
    const blue = expectationOf(played().record, scenario).hedging?.find(({ team }) => team === 'blue');
    assert.deepEqual(blue?.turns, [
      { turn: 't1', value: 0.5, offered: { least: 0, most: 0.5 } },
      { turn: 't2', value: 0, offered: { least: 0, most: 1 } },
    ]);
    assert.deepEqual(blue?.overall, { value: 0.25, n: 2 });
  });

  it('of no decision there is none, and it is not counted', () => {
    const red = expectationOf(played().record, scenario).hedging?.find(({ team }) => team === 'red');
    assert.deepEqual([red?.turns.map(({ value }) => value), red?.overall], [[1, null], { value: 1, n: 1 }]);
  });

  it('in plan-b weighs the five postures that the scenario marks', () => {
    const { weight, options } = hedgingMarks(planB());
    assert.deepEqual(Object.keys(weight).filter((posture) => weight[posture] === 1), ['accommodate', 'hedge-internal', 'hedge-external', 'latency', 'nuclear']);
    assert.equal(Object.keys(options).length, 86);
  });
});

describe('surprise beside hedging', () => {
  const pairing = (source: string, game = played()) => {
    const { cells, hedging, turns } = expectationOf(game.record, scenario);
    return surpriseBesideHedging(cells, hedging ?? [], turns, source);
  };

  it('lays the surprise of each other capital’s own forecast beside its hedging in that turn and the next', () => {
    const { points, n } = pairing('green');
    assert.deepEqual(points.map(({ turn, team, same, next }) => [turn, team, same, next]), [['t1', 'blue', 0.5, 0], ['t2', 'blue', 0, null]]);
    close(points[1]?.bits, Math.log2(22));
    assert.deepEqual(n, { same: 2, next: 1 });
  });

  it('counts what could not be a point, by reason', () => {
    assert.deepEqual(pairing('green').missing, { noForecast: 2, noDecisionOfSource: 0, noDecisionSame: 0, noDecisionNext: 0, noNextTurn: 1 });
    assert.deepEqual(pairing('red').missing, { noForecast: 1, noDecisionOfSource: 2, noDecisionSame: 0, noDecisionNext: 0, noNextTurn: 0 });
    const blue = pairing('blue');
    assert.deepEqual([blue.points.map(({ team, next }) => [team, next]), blue.missing.noDecisionNext], [[['red', null]], 1]);
  });
});

describe('the guarantor', () => {
  const map = (...ties: [string, string, 'alliance' | 'estranged'][]): MapFacts => ({ places: [], relations: ties.map(([a, b, kind], i) => ({ id: `r${i}`, between: [a, b], name: '', kind, indicator: 'x' })) });

  it('is the capital to which the alliances on the map lead', () => {
    assert.equal(guarantorOf(map(['w', 't', 'alliance'], ['w', 's', 'alliance'], ['t', 's', 'estranged'])), 'w');
  });

  it('is nobody where the map names no one such capital', () => {
    assert.equal(guarantorOf(null), null);
    assert.equal(guarantorOf(map(['w', 't', 'alliance'])), null);
    assert.equal(guarantorOf(map(['a', 'b', 'alliance'], ['b', 'c', 'alliance'], ['c', 'a', 'alliance'])), null);
  });
});

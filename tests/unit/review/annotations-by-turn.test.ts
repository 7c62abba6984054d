import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Annotation, WrittenAnnotation } from '@/lib/review/annotations/annotation';
import { byTurn, countByPosition } from '@/lib/review/annotations/by-turn';
import { aGameAdjudicating } from '../../support/a-game';

const game = aGameAdjudicating().publish().to('adjudicate').next().to('deliberate').commit('red', 'r2a').do({ type: 'endExercise' });
const positionOf = (type: string, nth = 0) => game.record.filter((fact) => fact.type === type)[nth]?.position ?? assert.fail(type);

const made = (id: string, at: number, written: WrittenAnnotation) => ({ ...written, id, author: 's_a', at, since: at, withdrawnAt: null, mine: false }) as Annotation;
const moment = (id: string, position: number, at = 1) => made(id, at, { kind: 'note', anchor: { to: 'moment', position }, content: { text: id } });
const decision = (id: string, turn: string, team: string, at = 1) => made(id, at, { kind: 'note', anchor: { to: 'decision', turn, team }, content: { text: id } });

describe('annotations by turn', () => {
  it('stand where what they are about happened, whenever they were written', () => {
    const all = [
      made('hotwash', 9, { kind: 'answer', anchor: { to: 'step', step: 'why', team: null }, content: { text: 'x', number: null, share: 'room' } }),
      moment('endex', positionOf('ExerciseEnded')),
      decision('later', 't1', 'red', 5),
      decision('earlier', 't1', 'red', 4),
      moment('seal', positionOf('DecisionSealed')),
      decision('green', 't1', 'green', 1),
      made('seen', 2, { kind: 'observation', anchor: { to: 'moments', positions: [positionOf('TurnOpened', 1), positionOf('ExerciseEnded')] }, content: { rating: 3, text: 'x', objective: null } }),
      moment('opened', positionOf('GameOpened')),
      made('before', 1, { kind: 'survey', anchor: { to: 'survey', item: 'q1', when: 'before' }, content: { value: 3 } }),
    ];
    assert.deepEqual(byTurn(all, game.record).map(({ part, annotations }) => [part.at === 'turn' ? part.turn : part.at, annotations.map(({ id }) => id)]), [
      ['start', ['opened', 'before']],
      ['t1', ['seal', 'earlier', 'later', 'green']],
      ['t2', ['seen']],
      ['end', ['endex', 'hotwash']],
    ]);
  });

  it('parts without any are left out', () => assert.deepEqual(byTurn([], game.record), []));

  it('are counted at every moment they name', () => {
    const observed = made('o', 1, { kind: 'observation', anchor: { to: 'moments', positions: [3, 5] }, content: { rating: 1, text: 'x', objective: null } });
    assert.deepEqual([...countByPosition([moment('a', 3), observed, decision('d', 't1', 'red')])], [[3, 2], [5, 1]]);
  });
});

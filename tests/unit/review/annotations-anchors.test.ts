import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fieldTexts, placeOf, sentencesOf } from '@/lib/review/annotations/fields';
import { positionsFor } from '@/lib/review/annotations/positions';
import { decisionRecords } from '@/lib/review/decision-records';
import { readingOf } from '@/lib/review/may-read';
import type { Reviewer } from '@/lib/review/annotations/reviewer';
import { aGameDeliberating, seatOf, sha256 } from '../../support/a-game';

const RED = { id: seatOf('red'), kind: 'player', team: 'red', role: 'head' } satisfies Reviewer;

describe('sentences', () => {
  it('end where their writing system ends them', () => {
    assert.deepEqual(sentencesOf('We held back. Why? Beijing watched.\n\nSo we wait.'), ['We held back.', 'Why?', 'Beijing watched.', 'So we wait.']);
    assert.deepEqual(sentencesOf('待つ。見る。 우리는 기다린다. 본다.'), ['待つ。', '見る。', '우리는 기다린다.', '본다.']);
  });

  it('are found also when line ends were copied as spaces, and with signs that a pattern would read', () => {
    assert.deepEqual(placeOf('One (two)\n  three? four', '(two) three?'), { start: 4, length: 14 });
    assert.equal(placeOf('One two', 'three'), null);
    assert.equal(placeOf('One two', '  '), null);
  });

  it('are offered from the texts that the reader has before them', () => {
    const game = aGameDeliberating().commit('red', 'r1a', { rationale: 'Because. Firmly.', alternatives: [{ option: 'r1b', why: 'Too weak.' }] });
    const texts = (facts: typeof game.record) => fieldTexts(decisionRecords(facts, { sha256, pairs: {} })[0] ?? assert.fail()).map(({ field }) => field);
    assert.deepEqual(texts(game.record), ['rationale', 'alternative:r1b', 'brief', 'prompt']);
    const blue = readingOf(game.record, { ...RED, team: 'blue', id: seatOf('blue') });
    assert.deepEqual(texts([...(blue?.facts ?? [])]), [], 'another team’s page has none of it');
  });
});

describe('positions', () => {
  const game = aGameDeliberating().commit('blue', 'b1a').commit('red', 'r1a');
  const reading = readingOf(game.record, RED) ?? assert.fail();

  it('of a player’s own reading are kept as those of the record, and told as the player’s again', () => {
    const { toRecord, toReading } = positionsFor(game.record, RED, false);
    assert.ok(reading.facts.length < game.record.length);
    for (const fact of reading.facts) {
      const kept = toRecord(fact.position);
      assert.ok(kept !== null);
      const event = game.record[kept - 1];
      assert.deepEqual([event?.type, event?.audience, event?.number], [fact.type, fact.audience, fact.number]);
      assert.equal(toReading(kept), fact.position);
    }
  });

  it('beyond what one may read are nothing', () => {
    const { toRecord, toReading } = positionsFor(game.record, RED, false);
    const hidden = game.record.find(({ type, audience }) => type === 'DecisionSubmitted' && audience === 'team:blue') ?? assert.fail();
    assert.deepEqual([toReading(hidden.position), toRecord(reading.facts.length + 1), toRecord(0)], [null, null, null]);
    const whole = positionsFor(game.record, { id: 's_c', kind: 'control' }, true);
    assert.deepEqual([whole.toRecord(hidden.position), whole.toRecord(game.record.length + 1)], [hidden.position, null]);
  });
});

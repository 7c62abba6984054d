import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { statementsOf, type Statement } from '@/lib/server/exports/xapi';
import { aGameDeliberating, seatOf } from '../../support/a-game';
import { aHostileGame, HOSTILE, JAPANESE, KOREAN } from '../../support/hostile-game';
import { EXPORTED_GAME } from '../../support/exported';
import { xapiFaults } from '../../support/xapi-rules';

const HOME = 'https://play.example.edu';
const record = aHostileGame();
const statements = statementsOf(record, EXPORTED_GAME, HOME);

/** A statement that the specification allows, with every part that a mistake is planted in. */
const sound = {
  id: '8f87ccde-bb56-4c2e-ab83-44982ef22df0',
  version: '1.0.3',
  timestamp: '2026-03-02T09:30:00.000Z',
  actor: { objectType: 'Agent', account: { homePage: HOME, name: 'a' } },
  verb: { id: 'urn:x:verb', display: { 'en-GB': 'did' } },
  object: { objectType: 'Activity', id: 'urn:x:thing', definition: { type: 'urn:x:kind', name: { en: 'Thing' } } },
  result: { duration: 'PT1M30.5S', completion: true, response: 'r1a', score: { scaled: 0.5 }, extensions: { 'urn:x:more': null } },
  context: { registration: '8f87ccde-bb56-4c2e-ab83-44982ef22df1', platform: 'Plan B', language: 'en', contextActivities: { grouping: [{ id: 'urn:x:game' }] }, extensions: {} },
};

/** Where a mistake is planted, what stands there then (undefined: nothing), and which fault is found. */
const MISTAKES: readonly [path: string, value: unknown, fault: string][] = [
  ['actor', undefined, 'actor: missing'],
  ['verb', undefined, 'verb: missing'],
  ['object', undefined, 'object: missing'],
  ['seat', 's_1', 'seat: unknown'],
  ['id', '8f87ccde-bb56-4c2e-ab83-44982ef22df', 'id: not a UUID'],
  ['id', '8f87ccde-bb56-9c2e-ab83-44982ef22df0', 'id: not a UUID'],
  ['version', '2.0.0', 'version: not a version of 1.0'],
  ['timestamp', '2026-03-02T09:30:00', 'timestamp: not an ISO 8601 instant'],
  ['timestamp', '2026-02-30T09:30:00Z', 'timestamp: not an ISO 8601 instant'],
  ['timestamp', '2026-03-02T09:30:00-00:00', 'timestamp: not an ISO 8601 instant'],
  ['timestamp', 1_772_443_800_000, 'timestamp: not an ISO 8601 instant'],
  ['actor.account', undefined, 'actor: not exactly one identifier'],
  ['actor.mbox', 'mailto:a@example.edu', 'actor: not exactly one identifier'],
  ['actor.account.homePage', 'play.example.edu', 'actor.account.homePage: not an absolute IRI'],
  ['actor.account.name', undefined, 'actor.account.name: missing'],
  ['actor.account.name', 7, 'actor.account.name: not a string'],
  ['actor.objectType', 'Seat', 'actor.objectType: not Agent or Group'],
  ['verb.id', 'answered', 'verb.id: not an absolute IRI'],
  ['verb.display', 'did', 'verb.display: not a language map'],
  ['verb.display', { in_english: 'did' }, 'verb.display.in_english: not a language tag'],
  ['object.id', undefined, 'object.id: missing'],
  ['object.id', 'urn:x:a thing', 'object.id: not an absolute IRI'],
  ['object.definition.type', 'question', 'object.definition.type: not an absolute IRI'],
  ['object.definition.title', { en: 'Thing' }, 'object.definition.title: unknown'],
  ['result.response', null, 'result.response: null'],
  ['result.completion', 'yes', 'result.completion: not a boolean'],
  ['result.duration', '90 s', 'result.duration: not an ISO 8601 duration'],
  ['result.duration', 'PT', 'result.duration: not an ISO 8601 duration'],
  ['result.score.scaled', 1.1, 'result.score.scaled: not between -1 and 1'],
  ['result.extensions', { characters: 7 }, 'result.extensions.characters: not an absolute IRI'],
  ['context.registration', 'monday', 'context.registration: not a UUID'],
  ['context.contextActivities', { game: [] }, 'context.contextActivities.game: unknown'],
  ['context.contextActivities.grouping', [{ definition: {} }], 'context.contextActivities.grouping.0.id: missing'],
  ['context.language', 'plain English', 'context.language: not a language tag'],
  ['context.team', { mbox: 'mailto:a@example.edu' }, 'context.team: not a group'],
  ['object', { objectType: 'Agent', mbox: 'mailto:a@example.edu' }, 'context.platform: the object is no activity'],
];

function planted(path: string, value: unknown): unknown {
  const copy = structuredClone(sound) as Record<string, unknown>;
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  const part = keys.reduce((inner, key) => inner[key] as Record<string, unknown>, copy);
  if (value === undefined) delete part[last];
  else part[last] = value;
  return copy;
}

/** Every IRI of ours or others' that a statement uses to say what it means. */
function termsOf({ verb, object, result, context }: Statement): string[] {
  const activities = [object, ...(context.contextActivities.parent ?? []), ...context.contextActivities.grouping];
  return [verb.id, ...activities.map(({ definition }) => definition.type), ...Object.keys(result?.extensions ?? {}), ...Object.keys(context.extensions)];
}

describe('the rules of xAPI 1.0.3', () => {
  it('let a sound statement pass', () => {
    assert.deepEqual(xapiFaults(sound), []);
  });

  for (const [path, value, fault] of MISTAKES) {
    it(`refuse ${path} ${value === undefined ? 'left out' : `as ${JSON.stringify(value)}`}`, () => {
      assert.ok(xapiFaults(planted(path, value)).includes(fault), xapiFaults(planted(path, value)).join('; '));
    });
  }
});

describe('the statements of a game', () => {
  it('are what xAPI 1.0.3 asks for', () => {
    assert.ok(statements.length > 100);
    assert.deepEqual((JSON.parse(JSON.stringify(statements)) as unknown[]).flatMap(xapiFaults), []);
  });

  it('have ids of their own that are the same each time, also from another address', () => {
    const ids = statements.map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
    assert.deepEqual(statementsOf(record, EXPORTED_GAME, 'http://elsewhere.example').map(({ id }) => id), ids);
    assert.equal(statementsOf(record, 'g_other', HOME).some(({ id }) => ids.includes(id)), false);
  });

  it('name nobody and repeat nothing that anybody wrote', () => {
    const text = JSON.stringify(statements);
    for (const written of [JAPANESE, KOREAN, ...HOSTILE]) assert.equal(text.includes(JSON.stringify(written).slice(1, -1)), false, written.slice(0, 40));
    for (const event of record) if (event.type === 'SeatAdmitted') assert.equal(text.includes(event.data.seat), false);
  });

  it('leave an anonymous dissent without a trace, and tell one with a name', () => {
    const game = aGameDeliberating();
    const dissent = (anonymous: boolean) => game.do({ type: 'recordDissent', turn: 't1', option: 'r1a', text: 'Too harsh.', anonymous }, seatOf('red', 'aide'));
    const before = statementsOf(game.record, EXPORTED_GAME, HOME).length;
    dissent(true);
    assert.equal(statementsOf(game.record, EXPORTED_GAME, HOME).length, before);
    dissent(false);
    const last = statementsOf(game.record, EXPORTED_GAME, HOME).at(-1);
    assert.deepEqual([last?.verb.display.en, last?.result?.response], ['disagreed', 'r1a']);
  });

  it('say when a seat committed what, and when it took that back', () => {
    const game = aGameDeliberating().commit('red', 'r1a', { forecasts: { blue: { firm: 7, soft: 3 } } });
    game.do({ type: 'withdrawDecision', turn: 't1' }, seatOf('red'));
    const [answered, retracted] = statementsOf(game.record, EXPORTED_GAME, HOME).slice(-2);
    assert.deepEqual([answered?.verb.display.en, answered?.result?.response, retracted?.verb.display.en], ['answered', 'r1a', 'retracted']);
    assert.deepEqual(answered?.result?.extensions?.['urn:x-plan-b:xapi:1:extension:forecasts'], { blue: { firm: 7, soft: 3 } });
    assert.deepEqual(answered?.object, retracted?.object);
    assert.deepEqual(answered?.actor, retracted?.actor);
  });

  it('use no term that the profile does not explain', () => {
    const profile = readFileSync('docs/xapi-profile.md', 'utf8');
    for (const term of new Set(statements.flatMap(termsOf))) assert.ok(profile.includes(`\`${term.replace('urn:x-plan-b:xapi:1:extension:', '')}\``), term);
  });
});

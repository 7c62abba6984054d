import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { z } from 'zod';
import { statementsOf, type Statement } from '@/lib/server/exports/xapi';
import { aGameDeliberating, seatOf } from '../../support/a-game';
import { aHostileGame, HOSTILE, JAPANESE, KOREAN } from '../../support/hostile-game';
import { EXPORTED_GAME } from '../../support/exported';

const HOME = 'https://play.example.edu';
const record = aHostileGame();
const statements = statementsOf(record, EXPORTED_GAME, HOME);

/** What xAPI 1.0.3 asks of a statement, as far as this program makes them: no other keys, absolute IRIs, UUIDs, language maps. */
const iri = z.string().regex(/^(https?|urn):\S+$/);
const words = z.strictObject({ en: z.string().min(1) });
const activity = z.strictObject({ objectType: z.literal('Activity'), id: iri, definition: z.strictObject({ type: iri, name: words }) });
const extensions = z.record(iri, z.unknown());
const statement = z.strictObject({
  id: z.uuid({ version: 'v5' }),
  version: z.literal('1.0.3'),
  timestamp: z.iso.datetime(),
  actor: z.strictObject({ objectType: z.literal('Agent'), account: z.strictObject({ homePage: z.url(), name: z.uuid() }) }),
  verb: z.strictObject({ id: iri, display: words }),
  object: activity,
  result: z.strictObject({ response: z.string().optional(), completion: z.boolean().optional(), extensions: extensions.optional() }).optional(),
  context: z.strictObject({ registration: z.uuid(), platform: z.string(), contextActivities: z.strictObject({ parent: z.array(activity).optional(), grouping: z.array(activity) }), extensions }),
});

/** Every IRI of ours or others' that a statement uses to say what it means. */
function termsOf({ verb, object, result, context }: Statement): string[] {
  const activities = [object, ...(context.contextActivities.parent ?? []), ...context.contextActivities.grouping];
  return [verb.id, ...activities.map(({ definition }) => definition.type), ...Object.keys(result?.extensions ?? {}), ...Object.keys(context.extensions)];
}

describe('the statements of a game', () => {
  it('are what xAPI 1.0.3 asks for', () => {
    assert.ok(statements.length > 100);
    z.array(statement).parse(JSON.parse(JSON.stringify(statements)));
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

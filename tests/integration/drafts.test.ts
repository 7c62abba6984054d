import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DecisionDraft } from '@/lib/game/decision-draft';
import { aHouse, anOpenGame, ask, done, PLAYERS, seatPlayers } from '../support/house';

const draft = (option: string | null, rationale: string): DecisionDraft => ({ option, rationale, alternatives: [], forecasts: {} });

test('each save has the next version, and the last text is kept', async (t) => {
  const house = await aHouse(t);
  const { game } = await anOpenGame(house);
  const saves = await Promise.all(Array.from({ length: 20 }, (_, i) => house.drafts.save(game, 'team:upstream', 'decision:dry', PLAYERS.upClerk, draft('u1', `text ${i}`))));
  assert.deepEqual(saves.map(({ version }) => version).sort((a, b) => a - b), Array.from({ length: 20 }, (_, i) => i + 1));
  await house.drafts.save(game, 'seat:s_x', 'own:note', 's_x', { text: '한국어 🕊️ "\\' });
  await house.drafts.save(game, 'control', 'adjudication:dry', 's_control', { text: 'n' });
  const kept = await house.drafts.of(game, ['team:upstream', 'seat:s_x']);
  assert.deepEqual(kept.map(({ key, version, by, content }) => ({ key, version, by, content })), [
    { key: 'own:note', version: 1, by: 's_x', content: { text: '한국어 🕊️ "\\' } },
    { key: 'decision:dry', version: 20, by: PLAYERS.upClerk, content: draft('u1', 'text 19') },
  ]);
  assert.deepEqual(await house.drafts.decisions(game, 'dry'), { upstream: draft('u1', 'text 19') });
  assert.deepEqual(await house.drafts.decisions(game, 'flood'), {});
});

test('of one owner the last hundred are kept, and nobody else’s go with the others', async (t) => {
  const house = await aHouse(t);
  const { game } = await anOpenGame(house);
  const key = (n: number) => `own:form:${String(n).padStart(3, '0')}` as const;
  await house.drafts.save(game, 'seat:s_y', key(0), 's_y', { text: 'hers' });
  for (let n = 0; n < 100; n += 1) await house.drafts.save(game, 'seat:s_x', key(n), 's_x', { text: `text ${n}` });
  assert.equal((await house.drafts.of(game, ['seat:s_x'])).length, 100);
  await house.drafts.save(game, 'seat:s_x', key(100), 's_x', { text: 'one more' });
  await house.drafts.save(game, 'seat:s_x', key(100), 's_x', { text: 'and again' });
  const kept = await house.drafts.of(game, ['seat:s_x']);
  assert.equal(kept.length, 100);
  assert.deepEqual(kept.at(-1)?.content, { text: 'and again' });
  assert.equal((await house.drafts.of(game, ['seat:s_y'])).length, 1);
});

test('a team that has not committed at the reveal is taken at its last draft', async (t) => {
  const house = await aHouse(t);
  const { game, control } = await anOpenGame(house, { missedDecision: 'draft' });
  await seatPlayers(house, game);
  await done(ask(house, game, control, { type: 'startExercise' }));
  await done(ask(house, game, control, { type: 'openNext', from: { turn: 'dry', phase: 'brief' } }));
  await house.drafts.save(game, 'team:upstream', 'decision:dry', PLAYERS.upClerk, draft('u1', 'we ran out of \ud83d time'));
  await done(ask(house, game, control, { type: 'openNext', from: { turn: 'dry', phase: 'deliberate' } }));
  const submitted = (await house.play.record(game)).filter(({ type }) => type === 'DecisionSubmitted');
  assert.equal(submitted.length, 1);
  assert.ok(submitted[0]?.type === 'DecisionSubmitted' && submitted[0].data.origin === 'draft' && submitted[0].data.rationale === 'we ran out of \ufffd time');
});

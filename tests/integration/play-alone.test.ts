import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mayCommit } from '@/lib/game/authority';
import { firstChair, playAlone } from '@/lib/server/rehearsal/play-alone';
import { rehearsalReport } from '@/lib/server/rehearsal/report';
import { aFacilitator, anOpenLine } from '../support/a-line';

const WISHES = { title: 'Alone', address: '10.0.0.1' };

test('whoever plays alone joins as a person at the head of Tokyo, in the shortest form; the program takes every other seat', async (t) => {
  const { house, url } = await anOpenLine(t);
  await house.rehearsals.open(url);
  const who = { ...(await aFacilitator(house)), name: 'Maximiliane Katharina von und zu Hohenstein-Waldeck' };
  const sat = await playAlone(house, { ...WISHES, who });
  assert.ok(sat.ok, JSON.stringify(sat));
  const [row] = await house.games.ofFacilitator(who.id);
  assert.ok(row);
  assert.equal(row.form, 'short');
  const state = await house.play.state(row.id);
  assert.ok(state);
  const seated = Object.values(state.seats).filter(({ kind, status }) => kind === 'player' && status === 'seated');
  assert.equal(seated.length, 12);
  assert.deepEqual(seated.filter(({ scripted }) => !scripted).map(({ id, team, role }) => [id, team, role]), [[sat.seat, 'tokyo', 't-head']]);
  assert.ok(mayCommit(state, sat.seat));
  assert.deepEqual(await house.identity.seatOf(sat.seat, sat.token), { game: row.id, seat: sat.seat });
  assert.equal((await house.identity.people(row.id))[sat.seat], 'Maximiliane Katharina von und zu Hohenst');
  const report = await rehearsalReport(house, row.id);
  assert.deepEqual([report?.players, report?.control, report?.stage, report?.turn, report?.recordOpen], [11, true, 'lobby', null, false]);
});

test('where nothing can come in, the reason comes back; where the shelf is empty, there is no chair', async (t) => {
  const { house } = await anOpenLine(t);
  const who = await aFacilitator(house);
  assert.deepEqual(await playAlone(house, { ...WISHES, who }), { ok: false, code: 'unavailable' });
  const scenarios = { ...house.scenarios, shelf: () => Promise.resolve([]), bySlug: () => Promise.resolve(null) };
  assert.equal(await firstChair({ scenarios }), null);
  assert.deepEqual(await playAlone({ ...house, scenarios }, { ...WISHES, who }), { ok: false, code: 'unknown-scenario' });
  assert.equal(await rehearsalReport(house, 'g_none'), null);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PLAYER_COMMANDS } from '@/lib/game/commands';
import type { Scenario } from '@/lib/game/scenario';
import { fold } from '@/lib/game/evolve';
import { PACES } from '@/lib/rehearsal/pace';
import { TEMPERAMENTS, type Temperament } from '@/lib/rehearsal/temperament';
import { planB } from '../../support/plan-b';
import { scenarioIn, scenarioText } from '../../support/scenarios/read';
import { playScripted, type ScriptedGame } from '../../support/scripted-game';

const TABLES: [scenario: Scenario, form: string][] = [[planB(), 'short'], [scenarioIn(scenarioText('two-teams')), 'full'], [scenarioIn(scenarioText('five-teams')), 'full']];

/** What came of the choices: the turn, the team, its option and forecasts. */
function choices({ game }: ScriptedGame): unknown {
  return Object.values(game.state.turns).map(({ id, revealed }) => [id, Object.entries(revealed).map(([team, { option, forecasts, origin }]) => [team, option?.id, forecasts, origin]).sort()]);
}

test('fifty rehearsals of three scenarios end by themselves, and nothing that a script asks for is refused', () => {
  for (let seed = 1; seed <= 50; seed += 1) {
    const [scenario, form] = TABLES[seed % TABLES.length] as [Scenario, string];
    const played = playScripted({ scenario, form, seed, pace: seed % 2 === 0 ? PACES.quick : PACES.normal, settings: seed % 5 === 0 ? { onExpiry: 'lock' } : {} });
    const { state, record } = played.game;
    assert.ok(state.recordOpenedAt !== null, `seed ${seed}: the record is opened`);
    assert.equal(Object.keys(state.turns).length, state.game?.form.turns, `seed ${seed}: every turn is played`);
    assert.deepEqual(played.refusals, [], `seed ${seed}`);
    assert.deepEqual(fold(record), state);
  }
});

test('the same seed plays the same game to the last deed', () => {
  const once = () => playScripted({ scenario: planB(), form: 'short', seed: 7 });
  const [first, second] = [once(), once()];
  assert.deepEqual(first.deeds, second.deeds);
  assert.deepEqual(choices(first), choices(second));
  assert.notDeepEqual(choices(first), choices(playScripted({ scenario: planB(), form: 'short', seed: 8 })), 'another seed, another game');
});

test('a scripted player asks for a player’s things only, and for its own team’s: its options, forecasts of others, cables to others', () => {
  const { game, cast, deeds } = playScripted({ scenario: planB(), form: 'short', seed: 3 });
  const teamOf = new Map<string, string>(cast.map(({ seat, team }) => [seat, team]));
  let checked = 0;
  for (const { seat, act } of deeds) {
    const team = teamOf.get(seat);
    if (team === undefined || act.kind !== 'command') continue;
    const { command } = act;
    assert.ok((PLAYER_COMMANDS as readonly string[]).includes(command.type), `${command.type} of ${team}`);
    if (command.type === 'sendCable') assert.ok(!command.to.includes(team));
    if (command.type !== 'castStraw' && command.type !== 'commitDecision') continue;
    checked += 1;
    const option = command.type === 'castStraw' ? command.option : command.decision.option;
    assert.ok(game.state.turns[command.turn]?.briefs[team]?.options.some(({ id }) => id === option), `${option} was offered to ${team}`);
    if (command.type === 'commitDecision') assert.deepEqual(Object.keys(command.decision.forecasts).includes(team), false);
  }
  assert.ok(checked > 20);
});

test('every rehearsal of all temperaments shows a line that drops, a decision taken back, objections, cables and questions', () => {
  const types = new Set<string>();
  const kinds = new Set<string>();
  for (const seed of [1, 4, 10]) {
    const { game, deeds } = playScripted({ scenario: planB(), form: 'short', seed });
    for (const { type } of game.record) types.add(type);
    for (const { act } of deeds) kinds.add(act.kind);
  }
  for (const type of ['DecisionWithdrawn', 'DissentRecorded', 'CableSent', 'RfiAsked', 'RfiAnswered', 'StrawCast', 'PenTaken', 'InjectReleased', 'TalkSaid', 'ItemOpened']) assert.ok(types.has(type), type);
  assert.ok(kinds.has('drop') && kinds.has('draft'));
});

test('tables of one temperament each play to the end, silent ones by the policy on missed decisions', () => {
  for (const temperament of TEMPERAMENTS) {
    const { game, refusals } = playScripted({ scenario: planB(), form: 'short', seed: 2, temperaments: [temperament satisfies Temperament] });
    assert.deepEqual(refusals, [], temperament);
    assert.equal(game.state.stage, 'ended', temperament);
    const origins = Object.values(game.state.turns).flatMap(({ revealed }) => Object.values(revealed).map(({ origin }) => origin));
    assert.deepEqual([...new Set(origins)], [temperament === 'silent' ? 'none' : 'committed'], temperament);
  }
});

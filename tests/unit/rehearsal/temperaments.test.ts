import assert from 'node:assert/strict';
import { test } from 'node:test';
import { viewOf } from '@/lib/game/project';
import type { SeatId } from '@/lib/game/ids';
import { byLiking, decides } from '@/lib/rehearsal/choosing';
import { mindOf, type Mind, type Moment, type Self } from '@/lib/rehearsal/mind';
import { whatToDo } from '@/lib/rehearsal/player';
import type { Temperament } from '@/lib/rehearsal/temperament';
import { aGame, seatOf, type AGame } from '../../support/a-game';
import { planB } from '../../support/plan-b';
import { playScripted } from '../../support/scripted-game';

const SEAT: SeatId = 's_script';
const PLAN_B = planB();
const FIRM = ['press', 'retrench', 'distance', 'hedge-internal', 'hedge-external', 'latency', 'nuclear'];

function self(temperament: Temperament, seed = 1): Self {
  return { seat: SEAT, team: 'tokyo', role: 't-head', temperament, seed };
}

function moment(game: AGame, more: Partial<Moment> = {}): Moment {
  const view = viewOf({ id: SEAT, kind: 'player', team: 'tokyo', role: 't-head' }, game.record);
  return { view, draft: null, droppedIn: null, lastAt: game.now, now: game.now, pace: 1_000, ...more };
}

function mind(game: AGame, temperament: Temperament, seed = 1): Mind {
  const found = mindOf(self(temperament, seed), moment(game));
  assert.ok(found);
  return found;
}

/** A game with a scripted player in Tokyo, and the people named. */
function aTable(people: [string, string][] = [], role = 't-head'): AGame {
  return aGame({ scenario: PLAN_B, form: 'short', seats: people }).do({ type: 'playerArrives', seat: SEAT, team: 'tokyo', role, scripted: true }, 'system');
}

/** The scripted player has said "I'm here" and read its brief. */
function deliberating(people: [string, string][] = [], role = 't-head'): AGame {
  const game = aTable(people, role);
  game.do({ type: 'confirmPresence' }, SEAT).start();
  game.do({ type: 'openItem', turn: game.turn.id, item: 'brief' }, SEAT);
  game.do({ type: 'openItem', turn: game.turn.id, item: 'objective' }, SEAT);
  return game.next().after(1_000);
}

/** Everything one player does alone, until nothing is left to do or the time is up. */
function alone(temperament: Temperament, game = deliberating()): { types: string[]; sealedAt: number | null } {
  const types: string[] = [];
  let more: Partial<Moment> = {};
  for (let deed = whatToDo(self(temperament), moment(game)); deed && types.length < 60; deed = whatToDo(self(temperament), moment(game, more))) {
    game.now = Math.max(game.now, Math.ceil(deed.at));
    more = { ...more, lastAt: game.now };
    types.push(deed.kind === 'command' ? deed.command.type : deed.kind);
    if (deed.kind === 'command') game.do(deed.command, SEAT);
    if (deed.kind === 'draft') more.draft = deed.content;
    if (deed.kind === 'drop') more.droppedIn = deed.turn;
  }
  return { types, sealedAt: game.turn.submitted.tokyo?.at ?? null };
}

test('a bold player likes firm options, a conciliatory one gentle ones: by the words of the options, which is all that it has', () => {
  const share = (temperament: Temperament) => {
    let [firm, all] = [0, 0];
    for (let seed = 1; seed <= 6; seed += 1) {
      const { game } = playScripted({ scenario: PLAN_B, form: 'long', seed, temperaments: [temperament] });
      for (const turn of Object.values(game.state.turns)) {
        for (const { postures } of Object.values(turn.revealed)) {
          all += 1;
          if (FIRM.includes(postures[0] ?? '')) firm += 1;
        }
      }
    }
    return firm / all;
  };
  const [bold, gentle] = [share('bold'), share('conciliatory')];
  assert.ok(bold > gentle + 0.3, `bold ${bold.toFixed(2)}, conciliatory ${gentle.toFixed(2)}`);
});

test('a contrary player votes for one option, seals another, takes it back once and objects to what stands', () => {
  const game = deliberating();
  const { types } = alone('contrary', game);
  const straw = game.turn.straws.tokyo?.[SEAT];
  assert.notEqual(game.turn.submitted.tokyo?.option, straw);
  assert.equal(game.turn.withdrawals.tokyo, 1);
  assert.equal(types.filter((type) => type === 'commitDecision').length, 2);
  assert.equal(game.turn.dissents.tokyo?.[0]?.seat, SEAT);
});

test('a steady player chooses the same kind again; a bold and a contrary one do not heed their table, a steady one does', () => {
  const game = deliberating([['tokyo', 't-def'], ['tokyo', 't-fa']]);
  const liked = byLiking(mind(game, 'steady'))[0]?.id;
  const other = game.turn.briefs.tokyo?.options.find(({ id }) => id !== liked)?.id ?? '';
  for (const role of ['t-def', 't-fa']) game.do({ type: 'castStraw', turn: game.turn.id, option: other }, `s_tokyo-${role}`);
  assert.equal(decides(mind(game, 'steady'))?.id, other);
  assert.equal(decides(mind(game, 'bold'))?.id, byLiking(mind(game, 'bold'))[0]?.id);
  assert.equal(decides(mind(game, 'contrary'))?.id, byLiking(mind(game, 'contrary')).at(-1)?.id);
});

test('a late player seals within seconds of the end of the clock, before or after; a steady one long before', () => {
  const end = (game: AGame) => game.state.clock.endsAt ?? 0;
  const late = deliberating();
  const { sealedAt } = alone('late', late);
  assert.ok(sealedAt !== null && Math.abs(sealedAt - end(late)) <= 10_000, `${(sealedAt ?? 0) - end(late)} ms from the end`);
  const steady = deliberating();
  assert.ok((alone('steady', steady).sealedAt ?? Infinity) < end(steady) - 120_000);
});

test('a dropping player loses its line with half a draft kept, and goes on after it', () => {
  const { types, sealedAt } = alone('dropping');
  const [half, drop, whole, seal] = ['draft', 'drop', 'draft', 'commitDecision'].map((type, index) => (index === 2 ? types.lastIndexOf(type) : types.indexOf(type)));
  assert.ok(half !== undefined && drop !== undefined && whole !== undefined && seal !== undefined);
  assert.ok(half < drop && drop < whole && whole < seal, types.join());
  assert.ok(sealedAt !== null);
});

test('a silent player does nothing at all', () => {
  assert.equal(whatToDo(self('silent'), moment(aTable())), null);
  assert.equal(whatToDo(self('silent'), moment(deliberating())), null);
});

test('a talkative player says more than a steady one, and asks Control', () => {
  const [much, little] = [alone('talkative').types, alone('steady').types];
  const said = (types: string[]) => types.filter((type) => type === 'say').length;
  assert.ok(said(much) > said(little));
  assert.ok(much.includes('askControl') && !little.includes('askControl'));
});

test('a scripted player leaves the decision to a person who may commit', () => {
  const game = deliberating([['tokyo', 't-head'], ['tokyo', 't-int']], 't-fa').do({ type: 'giveCommitRight', seat: SEAT });
  const { types } = alone('steady', game);
  assert.ok(types.includes('castStraw') && !types.includes('takePen') && !types.includes('commitDecision'), types.join());
});

test('a scripted head seals what a person with the pen has written, not its own', () => {
  const game = deliberating([['tokyo', 't-int']]);
  const written = { option: 't1b', rationale: 'As the adviser wrote it.', alternatives: [], forecasts: {} };
  game.do({ type: 'takePen', turn: game.turn.id }, seatOf('tokyo', 't-int'));
  for (let deed = whatToDo(self('steady'), moment(game, { draft: written })); deed?.kind === 'command'; deed = whatToDo(self('steady'), moment(game, { draft: written }))) {
    game.now = Math.max(game.now, Math.ceil(deed.at));
    game.do(deed.command, SEAT);
  }
  assert.equal(game.turn.submitted.tokyo?.rationale, written.rationale);
});

test('nothing is done in a pause', () => {
  const game = deliberating();
  assert.ok(whatToDo(self('steady'), moment(game)));
  assert.equal(whatToDo(self('steady'), moment(game.do({ type: 'pause' }))), null);
});

test('what is drawn in one turn or for one purpose changes nothing in another: the draws do not depend on their order', () => {
  const m = mind(deliberating(), 'steady');
  const first = m.chance('talk 1')();
  m.chance('vote')();
  assert.equal(m.chance('talk 1')(), first);
  assert.notEqual(mind(deliberating(), 'steady', 2).chance('talk 1')(), first);
});

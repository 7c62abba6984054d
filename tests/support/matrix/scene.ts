import assert from 'node:assert/strict';
import { command } from '@/lib/game/commands';
import type { GameId, SeatId } from '@/lib/game/ids';
import { settings } from '@/lib/game/settings';
import type { GameState } from '@/lib/game/state';
import type { Facilitator, House, LinkKind } from '@/lib/server/house';
import type { Browser } from '../a-line';
import { tinyScenario } from '../tiny-scenario';

/** Where a game is when somebody tries something. `sealed`: red has committed; `published`: the turn's adjudication has. */
export const SCENES = ['lobby', 'brief', 'deliberate', 'sealed', 'paused', 'reveal', 'adjudicate', 'published', 'ended', 'opened'] as const;
export type SceneName = (typeof SCENES)[number];

/** A game brought to a scene, with two people at each of two tables, one waiting at each, and something said by all. */
export interface Scene {
  game: GameId;
  control: SeatId;
  /** Seats by who sits there: `red head`, `red aide`, `blue head`, `blue aide`, `waiting red`, `waiting blue`. */
  seats: Record<string, Browser>;
  /** Sits somebody down by a link, or brings them back to the same seat. */
  byLink(kind: LinkKind): Promise<Browser>;
  state(): Promise<GameState>;
  /** The position of what a team's aide said. */
  saidBy(team: string): Promise<number>;
  direct(asked: { type: string } & Record<string, unknown>): Promise<void>;
}

let count = 0;

export async function aScene(house: House, who: Facilitator, name: SceneName): Promise<Scene> {
  const card = (await house.scenarios.shelf()).find(({ slug }) => slug === tinyScenario.id);
  assert.ok(card);
  const { id: game, joinCode: code } = await house.games.create({ title: 'Monday', scenarioHash: card.hash, form: 'long', settings: settings.parse({}), cohort: '', facilitator: who.id });
  const control = await house.games.controlSeat(game, who.id);
  assert.ok(control);

  const by = async (actor: SeatId, asked: { type: string } & Record<string, unknown>) => {
    count += 1;
    const answer = await house.play.submit(game, actor, `scene-${count}`, command.parse(asked));
    assert.ok(answer.ok, `${name}: ${asked.type} ${JSON.stringify(answer)}`);
  };
  const direct = (asked: { type: string } & Record<string, unknown>) => by(control, asked);
  const state = async () => {
    const found = await house.play.state(game);
    assert.ok(found);
    return found;
  };
  const seats: Scene['seats'] = {};
  const join = async (as: string, team: string, role: string) => {
    const joined = await house.identity.join({ code, name: as, team, role, address: '10.0.0.1' });
    assert.ok(joined.ok, JSON.stringify(joined));
    seats[as] = { seat: joined.seat, cookie: `planb_${joined.seat}=${joined.token}` };
  };
  const seat = (as: string): SeatId => seats[as]?.seat ?? assert.fail(as);

  for (const team of ['red', 'blue']) for (const role of ['head', 'aide']) await join(`${team} ${role}`, team, role);
  await join('gone', 'red', 'aide');
  await direct({ type: 'removeSeat', seat: seat('gone') });
  await direct({ type: 'setDoor', door: 'approval' });
  for (const team of ['red', 'blue']) await join(`waiting ${team}`, team, 'aide');
  for (const team of ['red', 'blue']) {
    await by(seat(`${team} aide`), { type: 'say', text: `Between us of ${team}.` });
    await by(seat(`${team} aide`), { type: 'askControl', text: `May ${team}?` });
    await direct({ type: 'announce', to: [team], text: `For ${team}.` });
  }
  await goOn();
  return {
    game, control, seats, state, direct,
    async byLink(kind) {
      const entered = await house.identity.enterByLink((await house.identity.openLink(game, kind)).replace('/link/', ''));
      assert.ok(entered);
      return { seat: entered.seat, cookie: `planb_${entered.seat}=${entered.token}` };
    },
    async saidBy(team) {
      const said = (await house.play.record(game)).find(({ type, audience }) => type === 'TalkSaid' && audience === `team:${team}`);
      return said?.position ?? assert.fail('nothing was said');
    },
  };

  /** From the lobby to the scene. */
  async function goOn(): Promise<void> {
    if (name === 'lobby') return;
    await direct({ type: 'startExercise' });
    const turn = 't1';
    await by(seat('red head'), { type: 'takePen', turn });
    await by(seat('blue aide'), { type: 'takePen', turn });
    const next = (phase: string) => direct({ type: 'openNext', from: { turn, phase } });
    const commit = (as: string, option: string) => by(seat(as), { type: 'commitDecision', turn, decision: { option, rationale: 'Because.' } });
    const steps: [SceneName, () => Promise<unknown>][] = [
      ['brief', () => next('brief')],
      ['deliberate', () => commit('red head', 'r1b')],
      ['sealed', async () => {
        await commit('blue head', 'b1a');
        await next('deliberate');
      }],
      ['reveal', () => next('reveal')],
      ['adjudicate', () => direct({ type: 'publishAdjudication', turn, narrative: 'It happened.', teamNarratives: { red: 'To red.' } })],
      ['published', () => direct({ type: 'endExercise' })],
      ['ended', () => direct({ type: 'openRecord' })],
    ];
    for (const [at, onward] of steps) {
      if (at === name) return;
      if (name === 'paused' && at === 'deliberate') return direct({ type: 'pause' });
      await onward();
    }
  }
}

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import type { z } from 'zod';
import type { Circumstances } from '@/lib/game/circumstances';
import { command as commandSchema, type decisionContent } from '@/lib/game/commands';
import { decide, type Decided } from '@/lib/game/decide';
import type { DecisionDraft } from '@/lib/game/decision-draft';
import type { RecordedEvent } from '@/lib/game/events';
import { evolve } from '@/lib/game/evolve';
import type { SeatId, TeamId } from '@/lib/game/ids';
import type { Phase } from '@/lib/game/phase';
import { countersAfter, number } from '@/lib/game/record';
import type { Scenario } from '@/lib/game/scenario';
import type { settings } from '@/lib/game/settings';
import { initialState, type GameState, type TurnState } from '@/lib/game/state';
import { tinyScenario } from './tiny-scenario';

/** A command as a test writes it: defaults may be left out. */
export type Asked = z.input<typeof commandSchema>;
export type Actor = SeatId | 'system';

export const CONTROL: SeatId = 's_control';
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The seat a test names by team and role: `seatOf('red')` sits as its head. */
export const seatOf = (team: TeamId, role = 'head'): SeatId => `s_${team}-${role}`;

interface World {
  scenario?: Scenario;
  form?: string;
  settings?: z.input<typeof settings>;
  /** Seats taken before the game is handed over: those of every team by default. */
  seats?: [TeamId, string][];
}

/** A game in progress, played through decide and evolve as the server plays it. */
export class AGame {
  readonly record: RecordedEvent[] = [];
  state: GameState = initialState;
  now = 1_000_000;
  drafts: Record<TeamId, DecisionDraft> = {};
  dice: () => number = () => 0;
  head: string | null = 'head';
  private made = 0;

  constructor(readonly scenario: Scenario) {}

  circumstances(): Circumstances {
    return {
      now: this.now,
      scenario: this.scenario,
      freshId: () => `i_${String((this.made += 1)).padStart(4, '0')}`,
      freshSalt: () => sha256(`salt ${(this.made += 1)}`),
      sha256,
      dice: () => this.dice(),
      drafts: this.drafts,
      head: this.head,
      record: this.record,
    };
  }

  /** What would come of a command; the game stays as it is. */
  ask(asked: Asked, actor: Actor): Decided {
    return decide(commandSchema.parse(asked), this.state, actor, this.circumstances());
  }

  /** Carries a command out; a refusal fails the test. */
  do(asked: Asked, actor: Actor = CONTROL): this {
    const decided = this.ask(asked, actor);
    assert.ok(decided.ok, `${asked.type} by ${actor}: ${JSON.stringify(decided)}`);
    const events = number(decided.events, countersAfter(this.record), this.record.length, this.now);
    this.record.push(...events);
    this.state = events.reduce(evolve, this.state);
    return this;
  }

  after(ms: number): this {
    this.now += ms;
    return this;
  }

  get turn(): TurnState {
    const turn = this.state.turns[this.state.order.at(-1) ?? ''];
    assert.ok(turn, 'no turn is open');
    return turn;
  }

  start(): this {
    return this.do({ type: 'startExercise' });
  }

  next(): this {
    return this.do({ type: 'openNext', from: { turn: this.state.order.at(-1) ?? null, phase: this.state.phase } });
  }

  /** Goes on within the current turn until a phase is open. */
  to(phase: Phase): this {
    while (this.state.phase !== phase) this.next();
    return this;
  }

  commit(team: TeamId, option: string, more: Partial<z.input<typeof decisionContent>> = {}, seat = seatOf(team)): this {
    return this.do({ type: 'commitDecision', turn: this.turn.id, decision: { option, rationale: `Because ${option}.`, ...more } }, seat);
  }

  publish(): this {
    return this.do({ type: 'publishAdjudication', turn: this.turn.id, narrative: 'It happened.' });
  }

  /** Plays a whole turn with one option for each team, from its brief to its published adjudication. */
  play(choices: Record<TeamId, string>): this {
    this.to('deliberate');
    for (const [team, option] of Object.entries(choices)) this.commit(team, option);
    return this.to('adjudicate').publish();
  }
}

/** A game that has been opened, with Control and the teams seated: a world in one line. */
export function aGame({ scenario = tinyScenario, form = 'long', settings = {}, seats }: World = {}): AGame {
  const game = new AGame(scenario);
  game.do({ type: 'openGame', title: 'Monday', form, scenarioHash: 'hash', settings }, 'system');
  game.do({ type: 'seatArrives', seat: CONTROL, kind: 'control' }, 'system');
  const everyone = scenario.teams.flatMap((team): [TeamId, string][] => team.roles.map((role) => [team.id, role.id]));
  for (const [team, role] of seats ?? everyone) game.do({ type: 'playerArrives', seat: seatOf(team, role), team, role }, 'system');
  return game;
}

/** A game whose first turn is in its deliberate phase. */
export function aGameDeliberating(world: World = {}): AGame {
  return aGame(world).start().to('deliberate');
}

/** A game whose first turn waits for its adjudication to be published. */
export function aGameAdjudicating(world: World = {}): AGame {
  return aGameDeliberating(world).commit('red', 'r1a').commit('blue', 'b1a').commit('green', 'g1b').to('adjudicate');
}

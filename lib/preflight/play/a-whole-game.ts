import type { Circumstances } from '@/lib/game/circumstances';
import type { Command } from '@/lib/game/commands';
import { decide } from '@/lib/game/decide';
import type { RecordedEvent } from '@/lib/game/events';
import { evolve, fold } from '@/lib/game/evolve';
import type { SeatId, TeamId } from '@/lib/game/ids';
import { plannedTurnOf } from '@/lib/game/plan';
import { number, type Counters } from '@/lib/game/record';
import type { Reading, Scenario } from '@/lib/game/scenario';
import { checkReasons, checkSeal } from '@/lib/game/seal';
import { initialState, type GameState, type TurnState } from '@/lib/game/state';
import { chanceFrom, hexFrom } from '@/lib/rehearsal/chance';
import { decideFor, type Weigh } from './decider';

/** What is played, and how. */
export interface Match {
  scenario: Scenario;
  form: string;
  reading: Reading;
  /** How readily the teams take their options. */
  weigh: Weigh;
  /** The share of a turn's planned injects that Control releases, from 0 to 1. */
  injects: number;
  /** The hash for the seals. Only an audit needs a real one: nobody looks at the seals of a simulated game. */
  sha256: (text: string) => string;
}

export interface Played {
  state: GameState;
  events: number;
  /** What went wrong: refusals, and promises of the game that did not hold. */
  errors: string[];
}

const CONTROL: SeatId = 's_control';
const MINUTE = 60_000;

/** Plays one game from its opening to ENDEX, through the same commands as people do. The same seed gives the same game. */
export function playWholeGame(match: Match, seed: number, audit: boolean): Played {
  const game = new Table(match, chanceFrom(seed));
  const teams = match.scenario.teams.map(({ id, roles }) => ({ id, seat: `s_${id}` as const, role: roles.find(({ commits }) => commits)?.id ?? roles[0]?.id ?? '' }));
  const settings = { onExpiry: 'overtime', missedDecision: 'none', minutes: {}, objectivesPerTeam: 3, reading: match.reading } as const;
  game.do({ type: 'openGame', title: 'Simulation', form: match.form, scenarioHash: '', settings }, 'system');
  game.do({ type: 'seatArrives', seat: CONTROL, kind: 'control' }, 'system');
  for (const { id, seat, role } of teams) game.do({ type: 'playerArrives', seat, team: id, role }, 'system');
  game.do({ type: 'startExercise' }, CONTROL);
  for (let turn = 1; turn <= (game.state.game?.form.turns ?? 0) && game.errors.length === 0; turn += 1) {
    if (turn > 1) game.next();
    for (const { seat } of teams) game.do({ type: 'openItem', turn: game.turn.id, item: 'brief' }, seat);
    game.next();
    game.releaseInjects();
    for (const { id, seat } of teams) game.commit(id, seat);
    game.next();
    game.next();
    game.do({ type: 'publishAdjudication', turn: game.turn.id, narrative: 'It happened.', teamNarratives: {} }, CONTROL);
  }
  game.do({ type: 'endExercise' }, CONTROL);
  if (audit) game.audit();
  return { state: game.state, events: game.record.length, errors: game.errors };
}

class Table {
  readonly record: RecordedEvent[] = [];
  readonly errors: string[] = [];
  state: GameState = initialState;
  private counters: Record<string, number> = {};
  private now = 0;
  private readonly circumstances: Omit<Circumstances, 'now'>;

  constructor(
    private readonly match: Match,
    private readonly chance: () => number,
  ) {
    this.circumstances = {
      scenario: match.scenario,
      freshId: () => `i_${Math.floor(chance() * 2 ** 40).toString(36)}`,
      freshSalt: () => hexFrom(chance),
      sha256: match.sha256,
      dice: chance,
      drafts: {},
      head: null,
    };
  }

  get turn(): TurnState {
    const turn = this.state.turns[this.state.order.at(-1) ?? ''];
    if (!turn) throw new Error('no turn is open');
    return turn;
  }

  do(command: Command, actor: SeatId | 'system'): void {
    this.now += MINUTE;
    const decided = decide(command, this.state, actor, { ...this.circumstances, now: this.now });
    if (!decided.ok) {
      this.errors.push(`${command.type} refused: ${decided.refusal.code} ${JSON.stringify(decided.refusal.about)}`);
      return;
    }
    for (const event of number(decided.events, this.counters as Counters, this.record.length, this.now)) {
      this.counters[event.audience] = event.number;
      this.record.push(event);
      this.state = evolve(this.state, event);
    }
  }

  next(): void {
    this.do({ type: 'openNext', from: { turn: this.turn.id, phase: this.state.phase } }, CONTROL);
  }

  releaseInjects(): void {
    if (this.match.injects === 0) return;
    for (const { id } of plannedTurnOf(this.match.scenario, this.state, this.turn.id)?.injects ?? []) {
      if (this.chance() < this.match.injects) this.do({ type: 'releaseInject', inject: id }, CONTROL);
    }
  }

  commit(team: TeamId, seat: SeatId): void {
    const decision = decideFor(team, this.turn, this.state, this.match.scenario, this.match.weigh, this.chance);
    this.do({ type: 'commitDecision', turn: this.turn.id, decision }, seat);
  }

  /** The promises that hold of every game. */
  audit(): void {
    if (JSON.stringify(fold(this.record)) !== JSON.stringify(this.state)) this.errors.push('the fold of the record is not the state');
    if (this.state.outcome === null) this.errors.push('the game did not end');
    for (const { id, min, max } of this.match.scenario.indicators) {
      const value = this.state.indicators[id]?.value ?? min - 1;
      if (value < min || value > max) this.errors.push(`${id} is ${value}`);
    }
    for (const turn of Object.values(this.state.turns)) {
      for (const [team, revealed] of Object.entries(turn.revealed)) {
        const submitted = turn.submitted[team];
        if (!checkSeal(revealed, turn.id, team, this.match.sha256)) this.errors.push(`${turn.id}: the seal of ${team} does not hold`);
        if (!submitted || !checkReasons(submitted, this.match.sha256)) this.errors.push(`${turn.id}: the reasons of ${team} do not hold`);
      }
    }
  }
}

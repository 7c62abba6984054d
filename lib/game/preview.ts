import type { Circumstances } from './circumstances';
import type { Command } from './commands';
import { decide } from './decide';
import type { EventData, NewEvent, OptionText } from './events';
import { fold } from './evolve';
import type { IndicatorId, OptionId, SeatId, TeamId, TurnId } from './ids';
import { valueNow } from './indicators';
import { optionText } from './opening';
import { planOfGame, plannedTurnOf } from './plan';
import { changesTaken } from './proposing';
import { number } from './record';
import type { Effect, Reading, Scenario } from './scenario';
import type { GameState } from './state';
import { get, tableOf } from './table';
import { currentTurn } from './whereabouts';

/** What a game would come to if the turn's adjudication were published as it stands. For Control's eyes. */
export interface Outlook {
  reading: Reading;
  /** The indicators as this turn would leave them. */
  indicators: Record<IndicatorId, number>;
  /** The turn that would open; null after the last one. */
  next: NextTurn | null;
  /** After the last turn: how the exercise would end; null before. */
  end: EndInSight | null;
}

export interface NextTurn {
  turn: TurnId;
  number: number;
  title: string;
  /** What branches would change in it, team by team; empty when it would open as written. */
  branches: BranchAhead[];
}

/** One branch for one team, with the options it names as the team would read them. */
export interface BranchAhead {
  branch: string;
  team: TeamId;
  addedBrief: string | null;
  prompt: string | null;
  unlocked: OptionText[];
  modified: OptionText | null;
  /** What the branch itself brings to that turn's adjudication. */
  effects: Effect[];
}

export interface EndInSight {
  ending: EventData['ExerciseEnded']['ending'];
  objectives: EventData['ObjectiveScored'][];
}

/**
 * Goes on with the game in thought, by its own rules: publishes the adjudication under a reading (the chosen
 * one, if none is named; Control's own values stand under each), then opens the next turn or ends the exercise.
 * Once published, it tells what follows from what was published. null while there is nothing to publish.
 */
export function whatNext(state: GameState, c: Circumstances, reading?: Reading): Outlook | null {
  const turn = currentTurn(state);
  const control = Object.values(state.seats).find(({ kind, status }) => kind === 'control' && status === 'seated');
  if (state.stage !== 'running' || state.phase !== 'adjudicate' || !turn?.adjudication || !control) return null;

  const thought = new Thought(state, control.id, c);
  if (state.clock.pausedAt !== null) thought.tries({ type: 'resume' });
  if (turn.published === null) {
    if (reading) thought.tries({ type: 'chooseReading', turn: turn.id, reading });
    thought.tries({ type: 'publishAdjudication', turn: turn.id, narrative: '…', teamNarratives: {} });
  }
  const last = (planOfGame(c.scenario, state)?.turns.length ?? 0) <= turn.number;
  const indicators = tableOf(Object.keys(state.indicators), (id) => valueNow(thought.state, id) ?? 0);
  const then = thought.tries(last ? { type: 'endExercise' } : { type: 'openNext', from: { turn: turn.id, phase: 'adjudicate' } });
  return {
    reading: get(thought.state.turns, turn.id)?.adjudication?.reading ?? turn.adjudication.reading,
    indicators,
    next: last ? null : nextTurn(thought.state, c.scenario),
    end: last ? endInSight(then) : null,
  };
}

/** A game that goes on in thought: nothing of it is recorded. */
class Thought {
  constructor(
    public state: GameState,
    private readonly control: SeatId,
    private readonly c: Circumstances,
  ) {}

  /** A refusal cannot come about where `whatNext` goes; were one to come, nothing would be changed by it. */
  tries(command: Command): NewEvent[] {
    const decided = decide(command, this.state, this.control, this.c);
    const events = decided.ok ? decided.events : [];
    this.state = fold(number(events, {}, 0, this.c.now), this.state);
    return events;
  }
}

function nextTurn(state: GameState, scenario: Scenario): NextTurn | null {
  const turn = currentTurn(state);
  const teams = turn && plannedTurnOf(scenario, state, turn.id)?.teams;
  if (!turn || !teams) return null;
  const branches = changesTaken(turn, state, scenario).map(({ branch, change: { team, add_brief: addedBrief = null, prompt = null, unlock = [], modify_option: modified, effects } }): BranchAhead => {
    const options = teams[team]?.options ?? [];
    const named = (id: OptionId) => options.find((option) => option.id === id);
    const changed = modified && named(modified.id);
    return { branch, team, addedBrief, prompt, unlocked: unlock.flatMap((id) => named(id) ?? []).map(optionText), modified: changed ? optionText(changed) : null, effects };
  });
  return { turn: turn.id, number: turn.number, title: turn.title, branches };
}

function endInSight(events: NewEvent[]): EndInSight | null {
  const ended = events.find((event) => event.type === 'ExerciseEnded');
  return ended ? { ending: ended.data.ending, objectives: events.flatMap((event) => (event.type === 'ObjectiveScored' ? [event.data] : [])) } : null;
}

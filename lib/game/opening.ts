import type { Circumstances } from './circumstances';
import { holds } from './condition';
import type { EventData, NewEvent, OptionText } from './events';
import type { OptionId, SeatId, TeamId, TurnId } from './ids';
import type { Phase } from './phase';
import { plannedTurnOf, planOfGame } from './plan';
import type { Branch, BranchChange, Option } from './scenario';
import type { PlannedTurn } from './scenario/play';
import type { GameState } from './state';

type Taken = { branch: Branch; change: BranchChange };

/** An option as it is offered: what it says, and nothing of what it does. */
export function optionText({ id, label, text }: Option): OptionText {
  return { id, label, text };
}

/** The facts of opening a turn: what all read, what Control knows, what each team is asked, and the brief phase. */
export function openTurn(planned: PlannedTurn, state: GameState, by: SeatId, c: Circumstances): NewEvent[] {
  const taken = branchesTaken(planned.id, state, c);
  const { id: turn, number, title, month, situation, base: uses, facts, movesBy } = planned;
  return [
    { audience: 'all', type: 'TurnOpened', data: { turn, number, title, month, situation } },
    { audience: 'control', type: 'TurnPrepared', data: { turn, uses, facts, movesBy } },
    ...taken.map(branchTaken),
    ...c.scenario.teams.flatMap(({ id: team }) => briefFor(team, planned, taken)),
    openPhase(turn, 'brief', state, by, c),
  ];
}

/** The phase with its minutes: the facilitator's, else the form's, else none. */
export function openPhase(turn: TurnId, phase: Phase, state: GameState, by: SeatId, c: Circumstances): NewEvent {
  const planned = plannedTurnOf(c.scenario, state, turn);
  const minutes = state.game?.settings.minutes[phase] ?? planned?.minutes[phase] ?? null;
  return { audience: 'all', type: 'PhaseOpened', data: { turn, phase, minutes, by } };
}

/** What the form's branches change in a turn, given what has happened. */
function branchesTaken(turn: TurnId, state: GameState, { scenario }: Circumstances): Taken[] {
  const branches = planOfGame(scenario, state)?.form.branches ?? [];
  return branches.flatMap((branch) => {
    const changes = branch.then.filter((change) => change.turn === turn);
    const happens = changes.length > 0 && holds(branch.when, state) && !(branch.unless && holds(branch.unless, state));
    return happens ? changes.map((change) => ({ branch, change })) : [];
  });
}

function branchTaken({ branch, change }: Taken): NewEvent {
  const data: EventData['BranchTaken'] = {
    turn: change.turn,
    branch: branch.id,
    team: change.team,
    addedBrief: change.add_brief ?? null,
    prompt: change.prompt ?? null,
    unlocked: change.unlock ?? [],
    modified: change.modify_option?.id ?? null,
    claims: branch.claims,
  };
  return { audience: 'control', type: 'BranchTaken', data };
}

function briefFor(team: TeamId, planned: PlannedTurn, taken: Taken[]): NewEvent[] {
  const task = planned.teams[team];
  if (!task) return [];
  const changes = taken.map(({ change }) => change).filter((change) => change.team === team);
  const unlocked = new Set<OptionId>(changes.flatMap(({ unlock }) => unlock ?? []));
  const data: EventData['BriefDelivered'] = {
    turn: planned.id,
    team,
    brief: task.brief,
    additions: changes.flatMap(({ add_brief: addition }) => (addition === undefined ? [] : [addition])),
    prompt: changes.findLast(({ prompt }) => prompt !== undefined)?.prompt ?? task.prompt,
    options: task.options.filter(({ id, locked }) => !locked || unlocked.has(id)).map(optionText),
  };
  return [{ audience: `team:${team}`, type: 'BriefDelivered', data }];
}

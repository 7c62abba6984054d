import type { Circumstances } from './circumstances';
import type { EffectRow, EffectSource } from './events';
import type { OptionId } from './ids';
import { plannedTurnOf, planOfGame } from './plan';
import type { BranchChange, Effect } from './scenario';
import type { PlannedTurn } from './scenario/play';
import type { GameState, TurnState } from './state';
import { get } from './table';

type Unnumbered = Omit<EffectRow, 'row'>;

/** The name of a turn's n-th effect, counted from 1. */
export function rowName(n: number): string {
  return `r${n}`;
}

/**
 * The effects that the scenario's rules give a turn once its decisions are revealed, in the order in
 * which they apply: branches, then each team's option, then pair rules, then released injects.
 */
export function proposeEffects(turn: TurnState, state: GameState, { scenario }: Pick<Circumstances, 'scenario'>): EffectRow[] {
  const planned = plannedTurnOf(scenario, state, turn.id);
  if (!planned) return [];
  const changes = changesTaken(turn, state, scenario);
  const rows = [
    ...changes.flatMap(({ branch, change }) => effectRows(change.effects, { kind: 'branch', id: branch })),
    ...scenario.teams.flatMap(({ id: team }) => optionRows(team, turn, planned, changes)),
    ...pairRows(turn, planned),
    ...turn.injectRecords.flatMap((released) => released.rows),
  ];
  return rows.map((row, index) => ({ row: rowName(index + 1), ...row }));
}

/** A scenario's effects as rows without a number. */
export function effectRows(effects: readonly Effect[], source: EffectSource): Unnumbered[] {
  return effects.map(({ indicator, change, why, contested }) => ({
    source,
    indicator,
    change: { default: change, paper: contested?.paper ?? change, rival: contested?.rival ?? change },
    contested: contested !== undefined,
    why,
    claims: contested?.claims ?? [],
  }));
}

type Taken = { branch: string; change: BranchChange };

/** What the branches taken change in a turn. */
export function changesTaken(turn: TurnState, state: GameState, scenario: Circumstances['scenario']): Taken[] {
  const taken = new Set(turn.branches.map(({ branch }) => branch));
  const branches = planOfGame(scenario, state)?.form.branches ?? [];
  return branches
    .filter(({ id }) => taken.has(id))
    .flatMap(({ id, then }) => then.filter((change) => change.turn === turn.id).map((change) => ({ branch: id, change })));
}

function optionRows(team: string, turn: TurnState, planned: PlannedTurn, changes: Taken[]): Unnumbered[] {
  const chosen = get(turn.revealed, team)?.option?.id;
  const option = planned.teams[team]?.options.find(({ id }) => id === chosen);
  if (!option) return [];
  return effectRows(modified(option.id, option.effects, changes), { kind: 'option', team, id: option.id });
}

/** An option's effects as branches left them: replacements by indicator, then additions. */
function modified(option: OptionId, effects: Effect[], changes: Taken[]): Effect[] {
  return changes.reduce((sofar, { change: { modify_option: change } }) => {
    if (change?.id !== option) return sofar;
    const replaced = sofar.map((effect) => change.effects_replace.find(({ indicator }) => indicator === effect.indicator) ?? effect);
    return [...replaced, ...change.effects_add];
  }, effects);
}

function pairRows(turn: TurnState, planned: PlannedTurn): Unnumbered[] {
  const chosen = Object.values(turn.revealed).flatMap(({ option }) => (option ? [option.id] : []));
  return planned.pairRules
    .filter(({ when }) => when.every((option) => chosen.includes(option)))
    .flatMap(({ id, effects }) => effectRows(effects, { kind: 'pair', id }));
}

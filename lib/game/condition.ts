import type { PostureId, TeamId } from './ids';
import { valueNow } from './indicators';
import type { Condition, Operator } from './scenario';
import type { GameState, TurnState } from './state';
import { get } from './table';

/** Whether a condition holds of the game so far. Needs the full state, as Control has it. */
export function holds(condition: Condition, state: GameState): boolean {
  if ('always' in condition) return true;
  if ('all' in condition) return condition.all.every((part) => holds(part, state));
  if ('any' in condition) return condition.any.some((part) => holds(part, state));
  if ('not' in condition) return !holds(condition.not, state);
  if ('chosen' in condition) return chosen(condition.chosen, state);
  if ('indicator' in condition) return indicatorIs(condition.indicator, state);
  if ('count' in condition) return countIs(condition.count, state);
  if ('follow' in condition) return followed(condition.follow, state);
  return repeatIs(condition.repeat, state);
}

type Part<K extends string> = Extract<Condition, Record<K, unknown>> extends Record<K, infer V> ? V : never;

/** One entry for each turn played, in order; null where the team made no decision. */
function posturesByTurn(state: GameState, team: TeamId): (PostureId[] | null)[] {
  return state.order.map((id) => {
    const revealed = revealedBy(get(state.turns, id), team);
    return revealed?.option ? revealed.postures : null;
  });
}

const revealedBy = (turn: TurnState | undefined, team: TeamId) => (turn ? get(turn.revealed, team) : undefined);
const shares = (postures: readonly PostureId[] | null | undefined, wanted: readonly PostureId[]): boolean =>
  postures?.some((posture) => wanted.includes(posture)) ?? false;

function chosen(options: Part<'chosen'>, state: GameState): boolean {
  return Object.values(state.turns).some((turn) => Object.values(turn.revealed).some(({ option }) => option !== null && options.includes(option.id)));
}

function indicatorIs({ id, op, value, at_end_of: at }: Part<'indicator'>, state: GameState): boolean {
  const actual = at === undefined ? valueNow(state, id) : valueAtEndOf(state, at, id);
  return actual !== null && compare(actual, op, value);
}

/** As it was applied, or as Control put it right since. The turn may be named as the form names it, or as the scenario does. */
function valueAtEndOf(state: GameState, turnId: string, indicator: string): number | null {
  const turn = get(state.turns, turnId) ?? Object.values(state.turns).find((t) => t.prepared?.uses === turnId);
  const corrected = turn?.corrections.findLast((correction) => correction.indicator === indicator);
  return corrected?.now ?? get(turn?.adjudication?.after ?? {}, indicator) ?? null;
}

function countIs({ team, any_postures: any, distinct_postures: distinct, op, n }: Part<'count'>, state: GameState): boolean {
  const decisions = posturesByTurn(state, team);
  if (any) return compare(decisions.filter((postures) => shares(postures, any)).length, op, n);
  const used = new Set(decisions.flatMap((postures) => postures ?? []));
  return compare((distinct ?? []).filter((posture) => used.has(posture)).length, op, n);
}

function followed({ first, then, within }: Part<'follow'>, state: GameState): boolean {
  const answers = then.teams.map((team) => posturesByTurn(state, team));
  return posturesByTurn(state, first.team).some(
    (postures, turn) =>
      shares(postures, first.any_postures) &&
      answers.some((decisions) => decisions.slice(turn, turn + within + 1).some((answer) => shares(answer, then.any_postures))),
  );
}

function repeatIs({ team, op, n }: Part<'repeat'>, state: GameState): boolean {
  const leading = posturesByTurn(state, team).flatMap((postures) => postures?.slice(0, 1) ?? []);
  const most = leading.reduce((max, posture) => Math.max(max, leading.filter((other) => other === posture).length), 0);
  return compare(most, op, n);
}

/** A number against another, as a rule of a scenario compares them. */
export function compare(actual: number, op: Operator, value: number): boolean {
  switch (op) {
    case '>=':
      return actual >= value;
    case '<=':
      return actual <= value;
    case '>':
      return actual > value;
    case '<':
      return actual < value;
    case '==':
      return actual === value;
  }
}

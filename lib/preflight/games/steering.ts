import { holds } from '@/lib/game/condition';
import type { PostureId, TeamId } from '@/lib/game/ids';
import { valueNow } from '@/lib/game/indicators';
import type { Condition, Operator, Option, Reading } from '@/lib/game/scenario';
import type { GameState } from '@/lib/game/state';
import type { Weigh } from '../play/decider';
import { changeUnder } from '../worth';

/** How much an option helps a wish: above 0 it does, below 0 it hinders. */
export type Pull = (option: Option, team: TeamId, state: GameState) => number;

/** How much readier a steered team is for each step of pull. */
const PER_STEP = 6;

/** Teams that all work towards one wish. */
export function steeredBy(pull: Pull): Weigh {
  return (option, team, state) => PER_STEP ** pull(option, team, state);
}

/**
 * The pull towards a condition's holding, or towards its failing. Where one of several parts would do, `chance` draws
 * one for this game. It is a lean and no proof: what was not reached with it may still be reachable.
 */
export function pullTowards(condition: Condition, wanted: boolean, reading: Reading, chance: () => number): Pull {
  if ('always' in condition) return () => 0;
  if ('not' in condition) return pullTowards(condition.not, !wanted, reading, chance);
  if ('all' in condition || 'any' in condition) {
    const parts = 'all' in condition ? condition.all : condition.any;
    const oneWillDo = 'any' in condition === wanted;
    const drawn = parts[Math.floor(chance() * parts.length)];
    return together((oneWillDo && drawn ? [drawn] : parts).map((part) => pullTowards(part, wanted, reading, chance)));
  }
  const sign = wanted ? 1 : -1;
  const pull = towards(condition, reading);
  return (option, team, state) => sign * pull(option, team, state);
}

/** Several wishes at once. */
export function together(pulls: readonly Pull[]): Pull {
  return (option, team, state) => pulls.reduce((sum, pull) => sum + pull(option, team, state), 0);
}

type Simple = Exclude<Condition, { always: true } | { all: Condition[] } | { any: Condition[] } | { not: Condition }>;

const shares = (option: Option, wanted: readonly PostureId[]): number => (option.postures.some((posture) => wanted.includes(posture)) ? 1 : 0);

function towards(condition: Simple, reading: Reading): Pull {
  if ('chosen' in condition) return (option, _team, state) => (condition.chosen.includes(option.id) && !holds(condition, state) ? 2 : 0);
  if ('indicator' in condition) {
    const { id, op, value } = condition.indicator;
    return ({ effects }, _team, state) => direction(op, value - (valueNow(state, id) ?? 0)) * effects.reduce((sum, effect) => sum + (effect.indicator === id ? changeUnder(effect, reading) : 0), 0);
  }
  if ('count' in condition) {
    const { team, any_postures: any, distinct_postures: distinct, op, n } = condition.count;
    return (option, chooser, state) => (chooser === team ? direction(op, n - decisionsWith(team, any ?? distinct ?? [], state)) * shares(option, any ?? distinct ?? []) : 0);
  }
  if ('follow' in condition) {
    const { first, then } = condition.follow;
    return (option, chooser) => (chooser === first.team ? shares(option, first.any_postures) : 0) + (then.teams.includes(chooser) ? shares(option, then.any_postures) : 0);
  }
  const { team, op } = condition.repeat;
  return (option, chooser, state) => (chooser === team ? direction(op, 1) * (leadingOf(team, state).includes(option.postures[0] ?? '') ? 1 : 0) : 0);
}

/** Which way a number must go: up for "at least", down for "at most", towards the number for "just so". */
function direction(op: Operator, missing: number): number {
  if (op === '>=' || op === '>') return 1;
  return op === '==' ? Math.sign(missing) : -1;
}

function decisionsWith(team: TeamId, postures: readonly PostureId[], state: GameState): number {
  return Object.values(state.turns).filter(({ revealed }) => revealed[team]?.postures.some((posture) => postures.includes(posture))).length;
}

function leadingOf(team: TeamId, state: GameState): PostureId[] {
  return Object.values(state.turns).flatMap(({ revealed }) => revealed[team]?.postures.slice(0, 1) ?? []);
}

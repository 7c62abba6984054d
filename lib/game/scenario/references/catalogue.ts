import type { Scenario } from '../scenario';
import type { Posture } from '../team';
import type { Option, Turn } from '../turn';
import { advice } from './nearest';
import type { Findings, Path } from './problem';

/** An option with the turn and the team it belongs to. */
export interface OwnedOption {
  option: Option;
  turn: string;
  team: string;
}

/** Everything in a scenario that can be named, by its id. */
export interface Catalogue {
  scenario: Scenario;
  team: ReadonlySet<string>;
  indicator: ReadonlySet<string>;
  claim: ReadonlySet<string>;
  'learning objective': ReadonlySet<string>;
  'non-player': ReadonlySet<string>;
  'survey item': ReadonlySet<string>;
  postures: ReadonlyMap<string, Posture>;
  turns: ReadonlyMap<string, Turn>;
  options: ReadonlyMap<string, OwnedOption>;
}

/** The kinds of things whose ids are all that matters. */
export type Kind = 'team' | 'indicator' | 'claim' | 'learning objective' | 'non-player' | 'survey item';

const idsOf = (things: readonly { id: string }[]) => new Set(things.map((thing) => thing.id));

/** Gathers the ids of a scenario; of two things with one id, the first. */
export function catalogue(scenario: Scenario): Catalogue {
  const options = new Map<string, OwnedOption>();
  for (const turn of scenario.turns) {
    for (const [team, task] of Object.entries(turn.teams)) {
      for (const option of task.options) {
        if (!options.has(option.id)) options.set(option.id, { option, turn: turn.id, team });
      }
    }
  }
  const { teaching } = scenario;
  return {
    scenario,
    team: idsOf(scenario.teams),
    indicator: idsOf(scenario.indicators),
    claim: idsOf(teaching.claims),
    'learning objective': idsOf(teaching.learning_objectives),
    'non-player': idsOf(scenario.non_players),
    'survey item': idsOf(teaching.survey?.items ?? []),
    postures: new Map(scenario.postures.map((posture) => [posture.id, posture])),
    turns: new Map(scenario.turns.map((turn) => [turn.id, turn])),
    options,
  };
}

/** Says so when there is no such thing. */
export function mustExist(all: Catalogue, kind: Kind, id: string, path: Path, found: Findings): boolean {
  if (all[kind].has(id)) return true;
  found.error('unknown', path, `there is no ${kind} ${id}; ${advice(id, all[kind], `${kind}s`)}`);
  return false;
}

/** `mustExist` for each of a list. */
export function mustAllExist(all: Catalogue, kind: Kind, ids: readonly string[], path: Path, found: Findings): void {
  ids.forEach((id, i) => mustExist(all, kind, id, [...path, i], found));
}

/** Says so when the scenario has no such turn. */
export function mustBeTurn(all: Catalogue, id: string, path: Path, found: Findings): boolean {
  if (all.turns.has(id)) return true;
  found.error('unknown', path, `there is no turn ${id}; ${advice(id, all.turns.keys(), 'turns')}`);
  return false;
}

/** The option with this id; says so when there is none. */
export function optionOf(all: Catalogue, id: string, path: Path, found: Findings): OwnedOption | undefined {
  const owned = all.options.get(id);
  if (!owned) found.error('unknown', path, `there is no option ${id}; ${advice(id, all.options.keys(), 'options')}`);
  return owned;
}

/** Says so when a posture does not exist, or is not one that every one of the teams may take. */
export function mustTakePostures(all: Catalogue, teams: readonly string[], postures: readonly string[], path: Path, found: Findings): void {
  postures.forEach((id, i) => {
    const posture = all.postures.get(id);
    if (!posture) {
      found.error('unknown', [...path, i], `there is no posture ${id}; ${advice(id, all.postures.keys(), 'postures')}`);
      return;
    }
    for (const team of teams) {
      if (!all.team.has(team) || posture.teams.includes(team)) continue;
      const own = all.scenario.postures.filter((p) => p.teams.includes(team)).map((p) => p.id);
      found.error('wrong-team', [...path, i], `posture ${id} is not one that ${team} can take: choose among ${own.join(', ')}, or add ${team} to the posture's teams`);
    }
  });
}

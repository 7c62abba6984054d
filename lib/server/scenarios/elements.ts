import type { Path } from './places';

/** What one thing in each list is called. */
const ONE_OF: Record<string, string> = {
  method: 'method note',
  non_players: 'non-player',
  postures: 'posture',
  indicators: 'indicator',
  teams: 'team',
  places: 'place',
  relations: 'relation',
  roles: 'role',
  objectives: 'objective',
  turns: 'turn',
  options: 'option',
  effects: 'effect',
  effects_add: 'effect',
  effects_replace: 'effect',
  pair_rules: 'pair rule',
  injects: 'inject',
  endings: 'ending',
  forms: 'form',
  branches: 'branch',
  then: 'change',
  schedules: 'schedule',
  steps: 'step',
  claims: 'claim',
  learning_objectives: 'learning objective',
  discussion: 'discussion question',
  items: 'survey item',
};

/** The value at a path; undefined where the path leads nowhere. */
export function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, step) => {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    return (value as Record<PropertyKey, unknown>)[step];
  }, data);
}

/** What an author would call the thing at a path: `effect 2 of option w1a`; `the scenario` at the top. */
export function elementAt(data: unknown, path: Path): string {
  const names: string[] = [];
  for (let end = path.length; end > 0; end -= 1) {
    const step = path[end - 1];
    if (typeof step !== 'number') {
      // The name of a list is spoken with its members.
      if (typeof path[end] !== 'number') names.push(String(step));
      continue;
    }
    const holder = String(path[end - 2]);
    const kind = ONE_OF[holder];
    const { id } = (valueAt(data, path.slice(0, end)) ?? {}) as { id?: unknown };
    if (typeof id === 'string' && kind !== undefined) {
      names.push(`${kind} ${id}`);
      break;
    }
    names.push(kind === undefined ? `entry ${step + 1} of ${holder}` : `${kind} ${step + 1}`);
  }
  // Far down, the ends say enough.
  if (names.length > 4) names.splice(2, names.length - 3);
  return names.length > 0 ? names.join(' of ') : 'the scenario';
}

/**
 * Every key of the desk, by what it is about: a name, and the keys that do it. What does it hears which of them was
 * pressed (`useDeskKeys`); `?` shows this table, its words are `control.keys.<name>`.
 */
export const DESK_KEYS = {
  show: { next: ['n'], say: ['s'], openRecord: ['y'], endEarly: ['z'] },
  injects: { choose: ['j', 'k'], release: ['r'], schedule: ['t'], hold: ['h'], leaveOut: ['x'], change: ['e'], improvise: ['i'] },
  people: { team: ['5', '6', '7', '8', '9', '0'], door: ['d'] },
  clock: { pause: ['p'], one: ['+', '-'], three: ['>', '<'], whose: ['[', ']'] },
  traffic: { tabs: ['1', '2', '3', '4'], answer: ['q'], announce: ['a'] },
  effects: { reading: ['u'], override: ['o'], addEffect: ['m'], correct: ['c'] },
  pages: { wall: ['w'], lobby: ['l'], log: ['g'], rehearse: ['b'] },
  all: { list: ['?'], out: ['Escape'] },
} as const;

/** Keys while the focus is among one team's people: what they are, and what they do there alone. */
export const TEAM_KEYS = { person: ['1', '2', 'ArrowDown', 'ArrowUp'], see: ['v'], slip: ['f'] } as const;

/** Other keys for the same, because they lie better under a hand or need no shift. */
const ALSO: Readonly<Record<string, string>> = { '=': '+', ArrowDown: 'j', ArrowUp: 'k' };

type Parts = (typeof DESK_KEYS)[keyof typeof DESK_KEYS];
export type DeskKey = Parts extends infer Part ? (Part extends unknown ? keyof Part : never) : never;
const BY_NAME = Object.assign({}, ...Object.values(DESK_KEYS)) as Record<DeskKey, readonly string[]>;

/** What each key does, by the key as the browser names it. */
export function byKey(does: Partial<Record<DeskKey, (which: number) => void>>): Record<string, () => void> {
  const all = Object.entries(does).flatMap(([name, act]) => BY_NAME[name as DeskKey].map((key, which): [string, () => void] => [key, () => act(which)]));
  const known = new Map(all);
  return Object.fromEntries([...all, ...Object.entries(ALSO).flatMap(([key, same]): [string, () => void][] => { const act = known.get(same); return act ? [[key, act]] : []; })]);
}

/** The keys of so many teams, one for each column: the last digits, so that the first ones are left for people. */
export function teamKeys(teams: number): readonly string[] {
  return BY_NAME.team.slice(-Math.min(teams, BY_NAME.team.length));
}

/** Which of so many teams a key stands for, by its place in `team`; −1 for none. */
export const teamOfKey = (which: number, teams: number): number => which - (BY_NAME.team.length - Math.min(teams, BY_NAME.team.length));

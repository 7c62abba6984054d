/** Something in a scenario that the schema cannot see: what is wrong, where, and what to do. */
export interface Problem {
  /** From the top of the scenario to the place. */
  path: (string | number)[];
  code: ProblemCode;
  message: string;
  /** A warning does not keep the scenario from being played. */
  severity: 'error' | 'warning';
}

export type ProblemCode =
  /** An id that names nothing, or nothing here. */
  | 'unknown'
  /** An id, or an effect, given twice. */
  | 'duplicate'
  /** Something a team or a turn must have and has not. */
  | 'missing'
  /** A thing of one team used as another's. */
  | 'wrong-team'
  /** A thing of one turn used in another. */
  | 'wrong-turn'
  /** A branch that would change the past. */
  | 'order'
  /** A number outside its bounds. */
  | 'range'
  /** A locked option that never opens, or an open one that is unlocked. */
  | 'locked'
  /** A timetable that does not fit. */
  | 'time';

export type Path = readonly (string | number)[];

/** Where the checks put what they find. */
export interface Findings {
  error: (code: ProblemCode, path: Path, message: string) => void;
  warning: (code: ProblemCode, path: Path, message: string) => void;
  readonly problems: Problem[];
}

export function findings(): Findings {
  const problems: Problem[] = [];
  const add = (severity: Problem['severity']) => (code: ProblemCode, path: Path, message: string) => {
    problems.push({ path: [...path], code, message, severity });
  };
  return { error: add('error'), warning: add('warning'), problems };
}

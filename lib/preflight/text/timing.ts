import type { TeamId, TurnId } from '@/lib/game/ids';
import type { Phase } from '@/lib/game/phase';
import { PHASES } from '@/lib/game/phase';
import type { Plan } from '@/lib/game/plan';
import type { Minutes, Scenario } from '@/lib/game/scenario';
import { minutesFor, type Reader } from './reading-speed';
import { toRead, type ToRead } from './to-read';

/** The minutes a facilitator chooses; what is left out is the form's own. */
export interface ChosenMinutes extends Minutes {
  /** For the whole session. */
  total?: number | undefined;
}

/** One turn of the form: what there is to read and how long everything takes. */
export interface TurnTime {
  turn: TurnId;
  /** The turn's place in the dossier. */
  base: TurnId;
  number: number;
  title: string;
  teams: ToRead[];
  /** The team with most to read. */
  slowest: TeamId;
  /** The minutes each phase has; null for a phase without a clock. */
  minutes: Record<Phase, number | null>;
  /** The minutes that the slowest team needs to read everything once. */
  needed: Record<Reader, number>;
  /** The same without the options, which can also be read while the team talks. */
  neededBeforeTalk: Record<Reader, number>;
}

export interface Timing {
  turns: TurnTime[];
  /** The minutes of all phases with a clock. */
  planned: number;
  /** The same, had every brief phase at least the time that a reader needs. */
  needed: Record<Reader, number>;
  /** The minutes there are. */
  total: number;
}

const sum = (numbers: number[]): number => numbers.reduce((total, one) => total + one, 0);
const forBoth = (minutes: (reader: Reader) => number): Record<Reader, number> => ({ first: minutes('first'), second: minutes('second') });

/** How long the turns of a form take, against the minutes there are. */
export function timingOf(scenario: Scenario, plan: Plan, chosen: ChosenMinutes): Timing {
  const turns = plan.turns.map((turn): TurnTime => {
    const teams = scenario.teams.map(({ id }) => toRead(plan, turn, id));
    const slowest = teams.reduce((most, one) => (one.total > most.total ? one : most));
    return {
      turn: turn.id,
      base: turn.base,
      number: turn.number,
      title: turn.title,
      teams,
      slowest: slowest.team,
      minutes: Object.fromEntries(PHASES.map((phase) => [phase, chosen[phase] ?? turn.minutes[phase] ?? null])) as Record<Phase, number | null>,
      needed: forBoth((reader) => minutesFor(slowest.total, reader)),
      neededBeforeTalk: forBoth((reader) => Math.max(...teams.map(({ total, options }) => minutesFor(total - options, reader)))),
    };
  });
  const clocked = ({ minutes }: TurnTime): number => sum(PHASES.map((phase) => minutes[phase] ?? 0));
  return {
    turns,
    planned: sum(turns.map(clocked)),
    needed: forBoth((reader) => sum(turns.map((turn) => clocked(turn) + Math.max(0, turn.needed[reader] - (turn.minutes.brief ?? 0))))),
    total: chosen.total ?? plan.form.minutes,
  };
}

import type { Effect, InjectKind, Minutes, Scenario } from '@/lib/game/scenario';
import { plannedTurns } from '@/lib/game/scenario/play';

/** An inject as Control plans with it. */
export interface PlannedInject {
  id: string;
  kind: InjectKind;
  title: string;
  text: string;
  from: string | null;
  to: 'all' | string[];
  note: string | null;
  effects: Effect[];
}

/** One turn of the run of show: what Control knows beforehand. */
export interface RunTurn {
  id: string;
  number: number;
  title: string;
  month: number;
  minutes: Minutes;
  injects: PlannedInject[];
}

/** The run of show of one form of a scenario: turns, phases and the MSEL. For Control only. */
export function runOfShow(scenario: Scenario, form: string): RunTurn[] {
  return plannedTurns(scenario, form).map(({ id, number, title, month, minutes, injects }) => ({
    id,
    number,
    title,
    month,
    minutes,
    injects: injects.map((inject) => ({
      id: inject.id,
      kind: inject.kind,
      title: inject.title,
      text: inject.text,
      from: inject.from ?? null,
      to: inject.to,
      note: inject.facilitator_note ?? null,
      effects: inject.effects,
    })),
  }));
}

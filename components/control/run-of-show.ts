import type { Effect, InjectKind, Minutes, Scenario } from '@/lib/game/scenario';
import { formOf, plannedTurns } from '@/lib/game/scenario/play';
import { PHASES } from '@/lib/game/phase';
import type { Inject, Script } from '@/lib/game/scenario/turn';

/** An inject as Control plans with it. */
export interface PlannedInject {
  id: string;
  kind: InjectKind;
  title: string;
  text: string;
  from: string | null;
  to: 'all' | string[];
  /** When it is planned for: minutes into a phase of its turn. */
  at: Inject['at'];
  /** What it should bring about. */
  expected: string | null;
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
  /** What to say as each phase opens. */
  script: Script;
  injects: PlannedInject[];
}

/** What to say before STARTEX and at ENDEX; null where the scenario has no words for it. */
export interface Frame {
  opening: string | null;
  closing: string | null;
}

/** The run of show of one form of a scenario: turns, phases and the MSEL. For Control only. */
export function runOfShow(scenario: Scenario, form: string): RunTurn[] {
  return plannedTurns(scenario, form).map(({ id, number, title, month, minutes, script, injects }) => ({
    id,
    number,
    title,
    month,
    minutes,
    script,
    injects: injects.map((inject) => ({
      id: inject.id,
      kind: inject.kind,
      title: inject.title,
      text: inject.text,
      from: inject.from ?? null,
      to: inject.to,
      at: inject.at,
      expected: inject.expected ?? null,
      note: inject.facilitator_note ?? null,
      effects: inject.effects,
    })),
  }));
}

/** What a form's facilitator may say around the turns. */
export function frameOf(scenario: Scenario, form: string): Frame {
  const { opening = null, closing = null } = formOf(scenario, form)?.script ?? {};
  return { opening, closing };
}

/** Injects in the order in which they are planned. */
export function inOrder(injects: readonly PlannedInject[]): PlannedInject[] {
  return [...injects].sort((a, b) => PHASES.indexOf(a.at.phase) - PHASES.indexOf(b.at.phase) || a.at.minute - b.at.minute);
}

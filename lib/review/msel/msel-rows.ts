import type { EventType } from '../../game/events';
import { fold } from '../../game/evolve';
import type { Scenario } from '../../game/scenario';
import { plannedTurns } from '../../game/scenario/play';
import { timetable } from '../../game/timetable';
import { ofType, type Facts } from '../select';
import { linkedDecisions } from './linked-decisions';
import { isOfScenario, plannedRows } from './matching';
import type { MselRow } from './msel-row';
import { plannedRow, toldRow, type Source } from './one-row';
import { releasesOf, stepsOf } from './releases';

/** What tells of plan and releases: a fold over these alone is quick, however much was said. */
const TELLING: ReadonlySet<EventType> = new Set<EventType>(['GameOpened', 'ExerciseStarted', 'TurnOpened', 'PhaseOpened', 'InjectRecorded', 'InjectScheduled', 'InjectHeld', 'InjectSkipped']);

/**
 * The MSEL of a game, planned against actual, in the order planned; what was improvised stands where it came.
 * `scenario` holds what was planned and is Control's: give null for a reader who may not read the whole record, and
 * what that reader was told remains. Empty before the game is opened.
 */
export function mselRows(facts: Facts, scenario: Scenario | null): MselRow[] {
  const opened = ofType(facts, 'GameOpened')[0];
  if (!opened) return [];
  const state = fold(facts.filter(({ type }) => TELLING.has(type)));
  const plan = scenario ? plannedTurns(scenario, opened.data.form.id) : [];
  const known = [...plan, ...ofType(facts, 'TurnOpened').map(({ data }) => ({ ...data, id: data.turn }))];
  const source: Source = {
    state,
    scenario,
    phases: timetable(state, plan),
    // What was played overrules what was planned.
    turns: new Map(known.map(({ id, number, title, month }) => [id, { id, number, title, month }])),
    steps: stepsOf(facts),
    linked: linkedDecisions(facts),
  };
  const releases = releasesOf(facts);
  const rows = [
    ...plannedRows(plan, scenario, releases).map(({ planned, release }) => plannedRow(planned, release, source)),
    ...releases.filter(({ control }) => !isOfScenario(control?.planned ?? null, scenario)).map((release) => toldRow(release, source)),
  ];
  return rows.sort((a, b) => order(a) - order(b) || (a.planned ?? a.actual ?? 0) - (b.planned ?? b.actual ?? 0)).map((row, index) => ({ ...row, number: index + 1 }));
}

/** Rows stand in the order of their turns; of no turn, last. */
function order({ turn }: MselRow): number {
  return turn?.number ?? Infinity;
}

import type { TurnId } from '../../game/ids';
import type { Scenario } from '../../game/scenario';
import type { GameState } from '../../game/state';
import { plannedFor, type TimedPhase } from '../../game/timetable';
import type { Planned } from './matching';
import type { LinkedDecision, MselRow, MselStatus, MselStep } from './msel-row';
import type { Release } from './releases';

/** What all rows are made from. */
export interface Source {
  state: GameState;
  scenario: Scenario | null;
  phases: readonly TimedPhase[];
  turns: ReadonlyMap<TurnId, { id: TurnId; number: number; title: string; month: number }>;
  steps: ReadonlyMap<string, MselStep[]>;
  linked: (release: Release) => LinkedDecision[];
}

/** A row of the plan, with what became of it. */
export function plannedRow({ inject, turn }: Planned, release: Release | null, source: Source): MselRow {
  const { state, scenario, phases, steps } = source;
  const mine = steps.get(inject.id) ?? [];
  const planned = turn && plannedFor(phases, turn.id, inject.at);
  const actual = release && sinceStart(release.at, state);
  return {
    ...told(release, source),
    inject: inject.id,
    ...turnOf(turn?.id ?? release?.told.turn ?? null, source),
    group: turn ? inject.at.phase : (release?.phase ?? null),
    planned,
    drift: planned !== null && actual !== null ? actual - planned : null,
    kind: inject.kind,
    title: inject.title,
    from: inject.from ?? null,
    to: release?.to ?? inject.to,
    plannedTo: inject.to,
    message: release?.told.text ?? inject.text,
    reworded: release !== null && release.told.text !== inject.text,
    expected: inject.expected ?? null,
    objectives: (scenario?.teaching.learning_objectives ?? []).filter(({ claims }) => claims.some((claim) => inject.claims.includes(claim))).map(({ id }) => id),
    source: 'scenario',
    note: inject.facilitator_note ?? null,
    status: release ? 'released' : notReleased(state.msel[inject.id]?.status),
    reason: mine.findLast(({ why }) => why !== null)?.why ?? null,
    steps: mine,
  };
}

/** A row of what came without a plan that this reader may know. */
export function toldRow(release: Release, source: Source): MselRow {
  const { told: inject, control } = release;
  const improvised = control !== null && control.planned === null;
  return {
    ...told(release, source),
    inject: inject.inject,
    ...turnOf(inject.turn, source),
    group: release.phase,
    planned: null,
    drift: null,
    kind: inject.kind,
    title: inject.title,
    from: inject.from,
    to: release.to,
    plannedTo: null,
    message: inject.text,
    reworded: false,
    expected: null,
    objectives: [],
    source: improvised ? 'improvised' : control ? 'scenario' : null,
    note: null,
    status: improvised ? 'improvised' : 'released',
    reason: control?.why ?? null,
    steps: [],
  };
}

/** What a release says by itself, and the blanks where there was none. The number is given when the rows are in order. */
function told(release: Release | null, { state, linked }: Source): Pick<MselRow, 'number' | 'actual' | 'cameIn' | 'method' | 'releasedBy' | 'decisions' | 'position'> {
  return {
    number: 0,
    actual: release && sinceStart(release.at, state),
    cameIn: release?.told.turn ?? null,
    method: release ? 'screen' : null,
    releasedBy: release?.control ? (release.control.seat ?? 'clock') : null,
    decisions: release ? linked(release) : [],
    position: release?.position ?? null,
  };
}

function turnOf(id: TurnId | null, { turns }: Source): Pick<MselRow, 'turn' | 'month'> {
  const turn = id === null ? undefined : turns.get(id);
  return turn ? { turn: { id: turn.id, number: turn.number, title: turn.title }, month: turn.month } : { turn: null, month: null };
}

function sinceStart(at: number, { startedAt }: GameState): number | null {
  return startedAt === null ? null : at - startedAt;
}

/** In a form that plays a turn twice, an inject released in one of them is still planned in the other. */
function notReleased(status: MselStatus | undefined): MselStatus {
  return status === undefined || status === 'released' ? 'planned' : status;
}

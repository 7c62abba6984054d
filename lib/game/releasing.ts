import type { Audience } from './audience';
import type { Circumstances } from './circumstances';
import type { NewEvent } from './events';
import type { InjectId, SeatId, TurnId } from './ids';
import { effectRows } from './proposing';
import type { Inject } from './scenario';
import { changedMeanwhile } from './seen';
import type { GameState } from './state';
import { get } from './table';

/** An inject of the scenario; undefined when it has none of this name. */
export function plannedInject({ scenario }: Circumstances, id: InjectId): Inject | undefined {
  return scenario.injects.find((planned) => planned.id === id);
}

/** The release of one of the scenario's injects, if it has come out. */
export function releaseOf(state: GameState, id: InjectId) {
  return Object.values(state.turns)
    .flatMap((turn) => turn.injectRecords)
    .find(({ planned }) => planned === id);
}

/** The refusal for who settles an inject anew without having seen what a colleague had settled; null when there is no such thing. */
export function settledMeanwhile(state: GameState, id: InjectId, seen: number | undefined, by: SeatId) {
  const mark = get(state.msel, id);
  return seen === undefined || !mark || mark.seat === null || mark.seat === by || mark.times <= seen ? null : changedMeanwhile(mark.seat);
}

/** What the addressees read, and what Control knows besides. `seat` is null for a release by the clock. */
export function release(inject: Inject, turn: TurnId, how: { to: Audience; text: string | null; why: string | null; seat: SeatId | null }): NewEvent[] {
  const { id, kind, from = null, title } = inject;
  const { to, text, why, seat } = how;
  const rows = effectRows(inject.effects, { kind: 'inject', id });
  return [
    { audience: to, type: 'InjectReleased', data: { turn, inject: id, kind, from, title, text: text ?? inject.text } },
    { audience: 'control', type: 'InjectRecorded', data: { turn, inject: id, planned: id, to, seat, why, rows } },
  ];
}

import type { SeatId, TeamId } from '../game/ids';
import type { SeatKind } from '../game/seat';
import { ofType, type Facts } from './select';

/** What a seat is called in the record, which knows no names. */
export interface SeatLabel {
  kind: SeatKind;
  team: TeamId | null;
  /** The office, for players. */
  office: string | null;
  /** 2 and more where several hold or held the same office. */
  ordinal: number;
  /** Played by the program, in a rehearsal. */
  scripted: boolean;
  /** The person's name, which the record does not know: only where the reader is told it. */
  name?: string | null;
}

/** Every seat of a record by what it is: its team and office. */
export function seatLabels(facts: Facts): Record<SeatId, SeatLabel> {
  const teams = ofType(facts, 'GameOpened')[0]?.data.teams ?? [];
  const counted = new Map<string, number>();
  const labels: Record<SeatId, SeatLabel> = {};
  for (const { data: { seat, kind, team, role, scripted } } of ofType(facts, 'SeatAdmitted')) {
    if (labels[seat]) continue;
    const key = `${kind} ${team ?? ''} ${role ?? ''}`;
    const ordinal = (counted.get(key) ?? 0) + 1;
    counted.set(key, ordinal);
    const office = teams.find(({ id }) => id === team)?.roles.find(({ id }) => id === role)?.office ?? null;
    labels[seat] = { kind, team, office, ordinal, scripted };
  }
  return labels;
}

/** The same, with people's names beside the offices where they are told. */
export function namedLabels(facts: Facts, names: Readonly<Partial<Record<SeatId, string>>>): Record<SeatId, SeatLabel> {
  return Object.fromEntries(Object.entries(seatLabels(facts)).map(([seat, label]) => [seat, { ...label, name: names[seat as SeatId] ?? null }]));
}

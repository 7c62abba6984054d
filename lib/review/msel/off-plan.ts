import type { Addressees, MselRow } from './msel-row';

/** How an inject departed from its plan. */
export const DEPARTURES = ['late', 'early', 'another-turn', 'readdressed', 'reworded', 'held', 'skipped', 'missed'] as const;
export type Departure = (typeof DEPARTURES)[number];

/** What a plan in minutes cannot promise: less than this is on time. */
export const ON_TIME_MS = 60_000;

/** How a planned inject departed from its plan; none for what came as planned, is still to come, or was never planned. */
export function departuresOf({ drift, plannedTo, to, reworded, status, turn, cameIn }: Pick<MselRow, 'drift' | 'plannedTo' | 'to' | 'reworded' | 'status' | 'turn' | 'cameIn'>): Departure[] {
  const elsewhere = cameIn !== null && plannedTo !== null && cameIn !== turn?.id;
  const found: Record<Departure, boolean> = {
    late: drift !== null && drift >= ON_TIME_MS && !elsewhere,
    early: drift !== null && drift <= -ON_TIME_MS && !elsewhere,
    'another-turn': elsewhere,
    readdressed: plannedTo !== null && !sameAddressees(plannedTo, to),
    reworded,
    held: status === 'held',
    skipped: status === 'skipped',
    missed: status === 'missed',
  };
  return DEPARTURES.filter((departure) => found[departure]);
}

function sameAddressees(a: Addressees, b: Addressees): boolean {
  const named = (to: Addressees): string => (to === 'all' ? 'all' : [...to].sort().join('+'));
  return named(a) === named(b);
}

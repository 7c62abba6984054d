import type { MapFacts } from '@/lib/game/events';

/** How a relation's line is drawn, in em. */
export interface Stroke {
  width: number;
  /** Dash and gap; null for a whole line. */
  dash: [number, number] | null;
}

/** An alliance is a whole line that breaks up once it stands in the lower half of its track; the estranged are always dashed. Both grow thinner as they weaken. */
export function strokeFor(kind: MapFacts['relations'][number]['kind'], share: number): Stroke {
  const width = 0.08 + 0.34 * share;
  if (kind === 'estranged') return { width, dash: [0.3, 0.3] };
  return { width, dash: share >= 0.5 ? null : [0.4 + 2 * share, 0.2 + (0.5 - share)] };
}

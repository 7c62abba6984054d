import type { Reading } from '@/lib/game/scenario';
import type { Counts } from './counts';
import type { Target } from './target';

/** What was played: games of mixed minds, and games steered towards what those had not brought. */
export interface Experience {
  mixed: Map<Reading, Counts>;
  steered: Map<Reading, Counts>;
  /** What steering has given up, as `givenUp` names it. */
  given: Set<string>;
  broken: { games: number; why: string | null };
}

/** The name of a thing that was looked for in vain under a reading. */
export function givenUp(reading: Reading, { kind, id }: Target): string {
  return `${reading} ${kind} ${id}`;
}

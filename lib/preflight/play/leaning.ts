import type { TeamId } from '@/lib/game/ids';
import type { Weigh } from './decider';

/** A team that takes options with any of these postures four times as readily as others. */
export interface Leaning {
  team: TeamId;
  postures: string[];
}

const READILY = 4;

/** Teams that lean as told and are otherwise of no mind. */
export function leaningBy(leanings: readonly Leaning[]): Weigh {
  return ({ postures }, team) => (leanings.some((lean) => lean.team === team && lean.postures.some((posture) => postures.includes(posture))) ? READILY : 1);
}

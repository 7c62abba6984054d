import type { Temperament } from '../../rehearsal/temperament';

/** What stands for a person's name on a scripted seat; null is Control. */
export function nameOf(temperament: Temperament | null): string {
  return temperament === null ? 'Scripted Control' : `Scripted (${temperament})`;
}

import { ofType, type Facts } from '../../select';
import type { Value } from './sheet';

/** Times as sheets hold them: seconds from STARTEX, negative before it. */
export function secondsSinceStart(facts: Facts): (at: number | null) => Value {
  const started = ofType(facts, 'ExerciseStarted')[0]?.at;
  return (at) => (at === null || started === undefined ? null : Math.round((at - started) / 100) / 10);
}

import type { EventData } from '@/lib/game/events';

/** The ending by its name alone, until the rest of it has been fetched. */
export function EndingName({ outcome }: { outcome: EventData['ExerciseEnded'] }) {
  return <h2 className="mb-8 font-serif text-2xl font-semibold">{outcome.ending?.name ?? 'ENDEX'}</h2>;
}

import type { EventData, RecordedEvent } from '../../game/events';
import { canonical } from '../../record/canonical';

/** What stays of an event whose text was withheld. */
export interface Cut {
  position: number;
  /** What stays of the data, as canonical JSON. */
  text: string;
}

/** What a `Withheld` says of the events it names; nothing for any other event. */
export function cutsOf({ type, data }: Pick<RecordedEvent, 'type' | 'data'>): Cut[] {
  if (type !== 'Withheld') return [];
  const { positions, remains } = data as EventData['Withheld'];
  return positions.map((position) => ({ position, text: canonical(remains[position] ?? {}) }));
}

import type { KnownId } from './known-ids';
import type { Places } from './places';
import type { Recorder, SentFrame, SentRequest } from './recorder';

/** What was recorded, by the moment that it is of: that of the ids in it, else the first. What the program made meanwhile is learnt. */
export function partedBy(all: readonly Places[], recorder: Pick<Recorder, 'requests' | 'frames'>): Map<Places, { requests: SentRequest[]; frames: SentFrame[] }> {
  const parts = new Map(all.map((places) => [places, { requests: [] as SentRequest[], frames: [] as SentFrame[] }]));
  const [first] = all;
  const placeOf = (text: string): Places | undefined => all.find(({ ids }) => ids.in(text).some(isOfAGame)) ?? first;
  for (const { by, seat, text } of recorder.frames) {
    const places = placeOf(seat);
    places?.ids.learn(`${seat} ${text}`, teamOf(by));
    if (places) parts.get(places)?.frames.push({ by, seat, text });
  }
  for (const request of recorder.requests) {
    const places = placeOf(`${request.address} ${request.body ?? ''}`);
    places?.ids.learn(request.address, teamOf(request.by));
    const makes = places?.ids.learn(request.body ?? '', teamOf(request.by)) ?? [];
    if (places) parts.get(places)?.requests.push({ ...request, makes });
  }
  return parts;
}

const isOfAGame = ({ whose, kind }: KnownId): boolean => whose !== null && kind !== 'record';
const teamOf = (by: string): string | null => (by.includes('red') ? 'red' : null);

import { RawLine } from '../wire/raw-line';
import { GAMES } from './known-ids';
import type { Places } from './places';

/** Open lines in every game, of Control, of a player and of somebody of another team, that count what they are told. */
export interface Listeners {
  heard(): number;
  leave(): void;
}

/** Who is there and idle is told of those who come and go by themselves, and is no answer to anything. */
const BY_ITSELF = /^42\["people"/;

export async function listenIn(url: string, { games, others, cast }: Places): Promise<Listeners> {
  let heard = 0;
  const control = cast.visitors.find(({ who }) => who === 'facilitator')?.cookie ?? '';
  const theirs = others.find(({ within }) => within === 'facilitator')?.cookie ?? '';
  const seats = GAMES.flatMap((whose) => [
    { seat: games[whose].control as string, cookie: whose === 'theirs' ? theirs : control },
    ...['red head', 'blue head'].flatMap((place) => games[whose].seats[place] ?? []),
  ]);
  const lines = await Promise.all(seats.map(({ seat, cookie }) => RawLine.connect(url, { seat, have: {} }, cookie, (frame) => (heard += frame.startsWith('42') && !BY_ITSELF.test(frame) ? 1 : 0))));
  for (const line of lines) if (!line.open) throw new Error('somebody who listens was not let in');
  return { heard: () => heard, leave: () => lines.forEach((line) => line.leave()) };
}

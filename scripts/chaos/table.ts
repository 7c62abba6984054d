import type { GameId } from '../../lib/game/ids';
import { chanceFor } from '../../lib/rehearsal/chance';
import { controlSeat, joinByForm } from '../../tests/support/hands';
import { Client } from './client';
import type { Way } from './line';
import type { Site } from './site';
import { controlsWish, playersWish } from './workload';

/** So many games' worth of offices there are: clients are dealt over them in turn. */
const OFFICES = [['washington', 'w-head'], ['tokyo', 't-head'], ['seoul', 's-head'], ['washington', 'w-def'], ['tokyo', 't-def'], ['seoul', 's-def'], ['washington', 'w-head'], ['tokyo', 't-def'], ['seoul', 's-head']] as const;

/** One game of the default scenario, with Control and so many players on lines of their own. */
export interface ChaosTable {
  game: GameId;
  clients: Client[];
  /** The head that was known last: what the record must go on from. */
  head: string | undefined;
}

interface Wishes {
  name: string;
  /** Control included. */
  seats: number;
  seed: number;
  haste: number;
  /** The way a client takes to an address of the site: through a proxy, where a nemesis wants one. */
  way?: (url: string) => Promise<string>;
}

/** Opens a game at the first address, seats everybody by the doors that people use, and connects them. */
export async function openTable({ urls, facilitator }: Site, { name, seats, seed, haste, way = (url) => Promise.resolve(url) }: Wishes): Promise<ChaosTable> {
  const [home = ''] = urls;
  const answer = await facilitator.post('/api/games', { title: name, scenario: 'plan-b', form: 'long', settings: { onExpiry: 'lock' } });
  if (!answer.ok) throw new Error(`no game was opened: ${await answer.text()}`);
  const { id: game, joinCode: code } = (await answer.json()) as { id: GameId; joinCode: string };
  const control = { seat: await controlSeat(home, game, facilitator.cookie), cookie: facilitator.cookie };
  const clients: Client[] = [];
  for (let place = 0; place < seats; place += 1) {
    const chance = chanceFor(seed, `${name} ${place}`);
    const [team, role] = OFFICES[(place - 1) % OFFICES.length] ?? OFFICES[0];
    const held = place === 0 ? control : await joinByForm(home, { code, name: `Player ${place}`, team, role });
    const where: Way = { ...held, url: await way(urls[place % urls.length] ?? home) };
    let count = 0;
    clients.push(
      new Client(game, where, ({ line: { view } }) => {
        count += 1;
        const moment = { view, chance, id: `${game.slice(0, 12)}-${place}-${count}` };
        return place === 0 ? controlsWish(moment) : playersWish(held.seat, team, moment);
      }, chance, haste),
    );
  }
  return { game, clients, head: undefined };
}

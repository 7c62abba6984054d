import type { People } from '../../contract';
import type { GameId, SeatId } from '../../game/ids';
import type { Attendance } from '../realtime/presence';
import type { Attended, Bus } from './bus';

/** How often a node says again who is there, and how long one that says nothing is believed. */
interface Times {
  again?: number;
  silence?: number;
  /** So long those at a node that ends are not missed: they come back to another. */
  grace?: number;
}

type Here = Omit<People, 'names'>;

interface Node {
  games: Map<GameId, Here>;
  forget: NodeJS.Timeout;
}

/** Who is there over all nodes: each tells the others who is at its own lines, when that changes and every some seconds. */
export function attendanceOfAll(own: Attendance, bus: Bus, node: string, { again = 4_000, silence = 10_000, grace = 3_000 }: Times = {}): Attendance {
  const others = new Map<string, Node>();
  let changed: (game: GameId) => void = () => undefined;

  const said = (games: GameId[]): Attended => Object.fromEntries(games.map((game) => [game, own.of(game)]));
  const sayAll = () => bus.say({ kind: 'attended', node, games: said(own.games()), all: true });

  function forgetAfter(name: string, ms: number): NodeJS.Timeout {
    return setTimeout(() => {
      const gone = others.get(name);
      others.delete(name);
      for (const game of gone?.games.keys() ?? []) changed(game);
    }, ms).unref();
  }

  const stops = [
    bus.hear('attended', ({ node: name, games, all }) => {
      const known = others.get(name);
      clearTimeout(known?.forget);
      const before = known?.games ?? new Map<GameId, Here>();
      const now = new Map([...(all ? [] : before), ...(Object.entries(games) as [GameId, Here][])]);
      others.set(name, { games: now, forget: forgetAfter(name, silence) });
      for (const game of new Set([...before.keys(), ...now.keys()])) if (JSON.stringify(before.get(game)) !== JSON.stringify(now.get(game))) changed(game);
    }),
    bus.hear('hello', sayAll),
    bus.hear('farewell', ({ node: name }) => {
      const known = others.get(name);
      if (!known) return;
      clearTimeout(known.forget);
      known.forget = forgetAfter(name, grace);
    }),
  ];
  const timer = setInterval(sayAll, again).unref();
  // Once the answers can be heard.
  const greeting = setTimeout(() => bus.say({ kind: 'hello' }), 500).unref();
  own.onChange((game) => {
    changed(game);
    bus.say({ kind: 'attended', node, games: said([game]), all: false });
  });

  return {
    ...own,
    of: (game) => merged([own.of(game), ...[...others.values()].flatMap(({ games }) => games.get(game) ?? [])]),
    onChange(listener) {
      changed = listener;
    },
    stop() {
      bus.say({ kind: 'farewell', node });
      clearInterval(timer);
      clearTimeout(greeting);
      for (const stop of stops) stop();
      for (const { forget } of others.values()) clearTimeout(forget);
      own.stop();
    },
  };
}

/** Somebody is there who is there at one node at least, and idle who is idle at all of these; last seen, the latest. */
function merged(nodes: readonly Here[]): Here {
  const online = [...new Set(nodes.flatMap((here) => here.online))];
  const awake = new Set(nodes.flatMap((here) => here.online.filter((seat) => !here.idle.includes(seat))));
  const idle = online.filter((seat) => !awake.has(seat));
  const seen = new Map<SeatId, number>();
  for (const here of nodes) for (const [seat, at] of Object.entries(here.lastSeen) as [SeatId, number][]) if (!awake.has(seat)) seen.set(seat, Math.max(at, seen.get(seat) ?? 0));
  return { online, idle, lastSeen: Object.fromEntries(seen) };
}

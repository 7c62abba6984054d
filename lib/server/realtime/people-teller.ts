import type { GameId } from '../../game/ids';
import type { House } from '../house';
import { withoutWords, type Logger } from '../log';
import { peopleForAll } from '../standing';
import type { LineServer } from './asker';
import { everything } from './rooms';

/** People who come in together are told of together. */
const PEOPLE_PAUSE_MS = 100;

type Known = Pick<House, 'play' | 'identity' | 'presence'>;

export interface PeopleTeller {
  tell(game: GameId): void;
  stop(): void;
}

/** Tells a game who is there: Control and observers of everybody, the others of those whom all may know. */
export function peopleTeller(io: LineServer, { play, identity, presence }: Known, log: Logger): PeopleTeller {
  const due = new Map<GameId, ReturnType<typeof setTimeout>>();
  /** What is being looked up: one look at a time, so that what is told last is also what was looked up last. */
  const underWay = new Map<GameId, Promise<void>>();
  /** What all were told last. Nothing comes twice: even an empty word would say that somebody waits at the door. */
  const said = new Map<GameId, string>();

  async function now(game: GameId): Promise<void> {
    const [state, names] = await Promise.all([play.state(game), identity.people(game)]);
    if (!state) return;
    const people = { names, ...presence.of(game) };
    io.local.to(everything(game)).emit('people', people);
    const forAll = peopleForAll(state, people);
    const text = JSON.stringify(forAll);
    if (said.get(game) !== text) io.local.to(`${game}|all`).emit('people', forAll);
    if (people.online.length > 0) said.set(game, text);
    else said.delete(game);
  }

  async function next(game: GameId): Promise<void> {
    await underWay.get(game);
    due.delete(game);
    const mine = now(game).catch((error: unknown) => log.error({ game, ...withoutWords(error) }, 'who is there could not be told'));
    underWay.set(game, mine);
    await mine;
    if (underWay.get(game) === mine) underWay.delete(game);
  }

  return {
    tell(game) {
      if (!due.has(game)) due.set(game, setTimeout(() => void next(game), PEOPLE_PAUSE_MS).unref());
    },
    stop() {
      for (const timer of due.values()) clearTimeout(timer);
    },
  };
}

import type { KeptDraft } from '../../contract';
import type { GameId } from '../../game/ids';
import type { Drafts } from '../house';
import { withoutWords, type Logger } from '../log';
import type { Bus } from '../nodes/bus';
import type { LineServer, LineSocket } from './asker';
import { roomOfOwner } from './rooms';

/** How often the database is asked for drafts that another node saved and of which no word came. */
const SWEEP_MS = 2_000;
/** Clocks of two nodes may differ by some seconds. */
const LOOK_BACK_MS = 15_000;

interface Parts {
  io: LineServer;
  bus: Bus;
  drafts: Drafts;
  /** By which drafts are saved. */
  clock: () => number;
  /** The games that somebody follows here; null: there is no other node. */
  followed: (() => GameId[]) | null;
  log: Logger;
}

/** Shows a saved draft to those who write it together, at whichever node they are. */
export interface DraftTeller {
  /** Over this socket it was saved: the others are shown it. */
  saved(by: LineSocket, game: GameId, owner: string, draft: KeptDraft): void;
  stop(): void;
}

export function draftTeller({ io, bus, drafts, clock, followed, log }: Parts): DraftTeller {
  /** The last version shown here of each draft of the last seconds. */
  const shown = new Map<string, { version: number; savedAt: number }>();
  const keyOf = (game: GameId, owner: string, { key }: KeptDraft) => `${game} ${owner} ${key}`;
  let troubled = false;
  let timer: NodeJS.Timeout | undefined;

  function show(game: GameId, owner: string, draft: KeptDraft): void {
    if (!isNews(game, owner, draft)) return;
    io.local.to(roomOfOwner(game, owner)).emit('draft', draft);
  }

  function isNews(game: GameId, owner: string, draft: KeptDraft): boolean {
    const place = keyOf(game, owner, draft);
    if ((shown.get(place)?.version ?? 0) >= draft.version) return false;
    shown.set(place, { version: draft.version, savedAt: draft.savedAt });
    return true;
  }

  async function sweep(games: GameId[]): Promise<void> {
    const since = clock() - LOOK_BACK_MS;
    for (const [place, { savedAt }] of shown) if (savedAt < since - LOOK_BACK_MS) shown.delete(place);
    if (games.length === 0) return;
    try {
      for (const { game, owner, draft } of await drafts.savedSince(games, since)) show(game, owner, draft);
      troubled = false;
    } catch (error) {
      if (!troubled) log.error(withoutWords(error), 'drafts of other nodes could not be read; it is tried again');
      troubled = true;
    }
  }

  function again(games: () => GameId[]): void {
    timer = setTimeout(() => void sweep(games()).finally(() => again(games)), SWEEP_MS).unref();
  }

  if (followed) again(followed);
  const stopHearing = bus.hear('draft', ({ game, owner, draft }) => show(game, owner, draft));
  return {
    saved(by, game, owner, draft) {
      if (followed) isNews(game, owner, draft);
      by.local.to(roomOfOwner(game, owner)).emit('draft', draft);
      bus.say({ kind: 'draft', game, owner, draft });
    },
    stop() {
      clearTimeout(timer);
      stopHearing();
    },
  };
}

import type { Answer, CommandDone, DraftContent, DraftKey, KeptDraft, People } from '../contract';
import type { WireCommand } from '../game/commands';
import type { Seat } from '../game/seat';
import type { GameState } from '../game/state';
import type { DraftKeeper, DraftNow } from './draft-keeper';
import type { Game, LineStatus } from './game';
import type { Line } from './line';

interface LocalGameParts {
  /** By whom the game is looked at. A mirror of a team reads what the team saw, and can do nothing. */
  seat: Seat;
  state: GameState;
  people: People;
  drafts?: KeptDraft[];
  /** What the page says of the line that it does not have. */
  status?: Extract<LineStatus, 'local' | 'replay'>;
  /** The time that clocks in it show. */
  now: () => number;
  /** What comes of a command; without it, nothing can be done. */
  send?: (command: WireCommand) => Answer<CommandDone>;
}

/** A game that is played, or looked at again, within this page alone: to those who draw it, a line like any other. */
export interface LocalGame extends Line {
  /** The game has gone on, or another moment of it is looked at. */
  show(state: GameState): void;
}

const cannot = (): Answer<CommandDone> => ({ ok: false, error: { code: 'not-yours-to-do', about: { needs: 'player' } } });

/** Makes one; it opens nothing, and nothing of it leaves the page. */
export function localGame({ seat, state, people, drafts = [], status = 'local', now, send = cannot }: LocalGameParts): LocalGame {
  const listeners = new Set<() => void>();
  const keepers = new Map<DraftKey, DraftKeeper<DraftContent>>();
  let game: Game = {
    seat,
    state,
    people,
    drafts: Object.fromEntries(drafts.map((draft) => [draft.key, draft])),
    status,
    dismissed: null,
    waiting: [],
    now,
    send: (command) => Promise.resolve(send(command)),
    saveDraft: () => Promise.resolve({ ok: false, error: { code: 'not-yours-to-do', about: { needs: 'line' } } }),
  };
  return {
    game: () => game,
    openedAt: now(),
    start: () => () => undefined,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    show(next) {
      game = { ...game, state: next };
      for (const listener of listeners) listener();
    },
    draft<T extends DraftContent>(key: DraftKey, empty: T): DraftKeeper<T> {
      const known = keepers.get(key) ?? (inThisPage(empty, game.drafts[key], now) as unknown as DraftKeeper<DraftContent>);
      keepers.set(key, known);
      return known as unknown as DraftKeeper<T>;
    },
  };
}

/** A draft that lives as long as the page. */
function inThisPage<T extends DraftContent>(empty: T, kept: KeptDraft | undefined, now: () => number): DraftKeeper<T> {
  const listeners = new Set<() => void>();
  const first: DraftNow<T> = { content: (kept?.content as T | undefined) ?? empty, kept: kept ? { where: 'server', at: kept.savedAt } : { where: 'nowhere' }, setAside: null };
  let draft = first;
  return {
    current: () => draft,
    atFirst: () => first,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    write(content) {
      draft = { content, kept: { where: 'server', at: now() }, setAside: null };
      for (const listener of listeners) listener();
    },
    // Nobody else writes here, so nothing is ever put aside.
    takeBack: () => undefined,
    letGo: () => undefined,
    mayWrite: () => undefined,
    heard: () => undefined,
    flush: () => undefined,
  };
}

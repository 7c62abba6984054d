import type { DraftContent, DraftKey, FollowAnswer, KeptDraft } from '../contract';
import type { TeamId } from '../game/ids';
import { commands, noCommands } from './commands';
import { connection } from './connection';
import { draftKeeper, type DraftKeeper } from './draft-keeper';
import { caughtUp, emptyFeed, take, type Feed } from './feed';
import type { Game } from './game';
import { serverClock } from './server-clock';

const OFFLINE_AFTER_MS = 3_000;

/** A seat's game in this browser, as a store that React can read. */
export interface Line {
  game(): Game;
  subscribe(listener: () => void): () => void;
  /** Connects; returns the way to hang up. */
  start(): () => void;
  /** The one keeper of a draft; all who write it share it. */
  draft<T extends DraftContent>(key: DraftKey, empty: T, mayWrite: boolean): DraftKeeper<T>;
  /** Server time when the page was made. */
  openedAt: number;
}

/** Opens nothing yet: `start` does. `initial` is what the page was sent with; `as` is the team as which somebody looks on. */
export function makeLine(initial: FollowAnswer, as?: TeamId): Line {
  const { seat } = initial;
  /** A mirror only reads; what its person left unsent at another seat's page is not its to send. */
  const readsOnly = seat.kind === 'mirror';
  const clock = serverClock(initial.now);
  const listeners = new Set<() => void>();
  const keepers = new Map<DraftKey, DraftKeeper<DraftContent>>();
  let feed: Feed = caughtUp(emptyFeed, initial.catchUp);
  let alarm: ReturnType<typeof setTimeout> | undefined;
  /** Texts were withheld: what was folded from them is to be had anew, from the beginning. */
  let outdated = false;
  let askedAnew = false;

  const wire = connection(
    { seat: seat.id, as },
    {
      have() {
        askedAnew = outdated || !sitting();
        return askedAnew ? {} : feed.have;
      },
      followed(answer) {
        const from = askedAnew ? emptyFeed : feed;
        outdated &&= !askedAnew;
        know(caughtUp(from, answer.catchUp), { people: answer.people });
        answer.drafts.forEach(keep);
        if (outdated) wire.follow();
      },
      events(events) {
        const sat = sitting();
        const { feed: next, gap } = take(feed, events);
        outdated ||= events.some(({ type }) => type === 'TextWithheld');
        if (gap || outdated || (!sat && sitting(next))) return wire.follow();
        know(next);
      },
      people: (people) => change({ people }),
      draft: keep,
      dismissed: (dismissed) => change({ dismissed }),
      open: opened,
    },
    clock,
  );
  const given = readsOnly ? noCommands : commands(seat.id, wire, () => change({ waiting: given.waiting() }));

  let game: Game = {
    seat,
    state: feed.state,
    people: initial.people,
    drafts: Object.fromEntries(initial.drafts.map((draft) => [draft.key, draft])),
    status: 'connecting',
    dismissed: null,
    waiting: given.waiting(),
    now: clock.now,
    send: given.give,
    saveDraft: async (key, content) => (await wire.ask('saveDraft', { key, content })) ?? { ok: false, error: { code: 'unavailable', about: {} } },
  };

  /** Someone who waits to be admitted hears only what all hear; once seated, it begins anew with what it may know. */
  function sitting({ state }: Feed = feed): boolean {
    return state.seats[seat.id]?.status === 'seated';
  }

  function change(part: Partial<Game>): void {
    game = { ...game, ...part };
    for (const listener of listeners) listener();
  }

  function know(next: Feed, part: Partial<Game> = {}): void {
    if (next === feed && Object.keys(part).length === 0) return;
    feed = next;
    change({ state: feed.state, ...part });
  }

  function keep(draft: KeptDraft): void {
    if ((game.drafts[draft.key]?.version ?? 0) >= draft.version) return;
    change({ drafts: { ...game.drafts, [draft.key]: draft } });
    keepers.get(draft.key)?.heard(draft);
  }

  function opened(isOpen: boolean): void {
    clearTimeout(alarm);
    if (!isOpen) return warnLater();
    change({ status: 'live' });
    given.resume();
    for (const keeper of keepers.values()) keeper.flush();
  }

  /** A line that is back within three seconds was never worth a word. */
  function warnLater(): void {
    alarm = setTimeout(() => change({ status: 'offline' }), OFFLINE_AFTER_MS);
  }

  return {
    game: () => game,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    openedAt: initial.now,
    start() {
      const flush = () => keepers.forEach((keeper) => keeper.flush());
      given.recover();
      warnLater();
      const hangUp = wire.start();
      window.addEventListener('pagehide', flush);
      return () => {
        clearTimeout(alarm);
        window.removeEventListener('pagehide', flush);
        flush();
        hangUp();
      };
    },
    draft<T extends DraftContent>(key: DraftKey, empty: T, wanted: boolean): DraftKeeper<T> {
      const mayWrite = wanted && !readsOnly;
      const known = keepers.get(key);
      if (known) return known as unknown as DraftKeeper<T>;
      const kept = draftKeeper({ seat: seat.id, key, empty, mayWrite, server: game.drafts[key], wire, now: clock.now });
      const keeper = readsOnly ? { ...kept, write: () => undefined, takeBack: () => undefined, letGo: () => undefined, mayWrite: () => undefined } : kept;
      keepers.set(key, keeper as unknown as DraftKeeper<DraftContent>);
      return keeper;
    },
  };
}

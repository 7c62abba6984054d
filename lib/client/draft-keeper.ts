import type { DraftContent, DraftKey, KeptDraft } from '../contract';
import type { SeatId } from '../game/ids';
import { recall, remember } from './storage';
import type { Wire } from './wire';

const PAUSE_MS = 600;
/** Who types on without a pause has it on the server as often as this: where a device forgets all of it, no more is lost. */
const LONGEST_MS = 1_500;
/** Two who save within so short a time of each other wrote at once: neither had read the other. */
const AT_ONCE_MS = 3_000;

/** Where the text in hand is kept: `device` is this browser alone, `server` is safe everywhere; `at` is server time. */
export type DraftKept = { where: 'nowhere' } | { where: 'device' } | { where: 'server'; at: number };

/** A draft as it stands. */
export interface DraftNow<T extends DraftContent> {
  content: T;
  kept: DraftKept;
  /** Text that another version put aside, ours or the other's; it stays until it is taken back or let go. null when there is none. */
  setAside: T | null;
}

export interface DraftKeeper<T extends DraftContent> {
  current(): DraftNow<T>;
  /** As the server knew it when the page was made: for the first picture, before this device is asked. */
  atFirst(): DraftNow<T>;
  subscribe(listener: () => void): () => void;
  write(next: T): void;
  takeBack(): void;
  /** Drops the text that was put aside. */
  letGo(): void;
  mayWrite(may: boolean): void;
  /** A version from the server: at a follow, or written by somebody else. */
  heard(draft: KeptDraft): void;
  /** Sends what is not yet on the server, now. */
  flush(): void;
}

/** What this device has of a draft. `saved` is the version it became on the server; null: not there yet. `base` is the version it was written upon. */
interface OnDevice {
  content: DraftContent;
  typedAt: number;
  base: number;
  saved: number | null;
}

/** Keeps one draft of one seat, here at once and on the server soon after. */
export function draftKeeper<T extends DraftContent>(place: { seat: SeatId; key: DraftKey; empty: T; mayWrite: boolean; server: KeptDraft | undefined; wire: Wire; now: () => number }): DraftKeeper<T> {
  const { seat, key, empty, wire, now } = place;
  const shelf = `planb.draft.${seat}.${key}`;
  const listeners = new Set<() => void>();
  let server = place.server;
  let { mayWrite } = place;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let sending = false;
  /** When the first letter was typed that no save has taken along. */
  let typedSince: number | null = null;
  let mine = onDevice(recall(shelf));

  const first: DraftNow<T> = fromServer(null);
  let draft = merged();

  function fromServer(setAside: T | null): DraftNow<T> {
    return { content: (server?.content as T | undefined) ?? empty, kept: server ? { where: 'server', at: server.savedAt } : { where: 'nowhere' }, setAside };
  }

  /** Unsaved text of ours wins unless the server has a newer one; then it is put aside, never dropped. */
  function merged(): DraftNow<T> {
    if (!mine) return fromServer(null);
    const text = mine.content as T;
    if (mine.saved !== null) return fromServer(overwritten(mine) ? text : null);
    const newer = server !== undefined && server.version > mine.base ? server : null;
    if (mayWrite && (!newer || mine.typedAt > newer.savedAt)) {
      return { content: text, kept: { where: 'device' }, setAside: newer && !same(newer.content, text) ? (newer.content as T) : null };
    }
    return fromServer(same(server?.content, text) ? null : text);
  }

  /** Ours was saved, and somebody who cannot have read it saved another upon it. */
  function overwritten({ saved, typedAt, content }: OnDevice): boolean {
    return server !== undefined && server.by !== seat && saved !== null && saved < server.version && server.savedAt - typedAt < AT_ONCE_MS && !same(server.content, content);
  }

  function show(next: DraftNow<T>): void {
    draft = next;
    for (const listener of listeners) listener();
  }

  function keepHere(entry: OnDevice): void {
    mine = entry;
    remember(shelf, entry);
  }

  function later(ms: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => void push(), ms);
  }

  async function push(): Promise<void> {
    clearTimeout(timer);
    if (sending || !mayWrite || !mine || mine.saved !== null || !wire.isOpen() || draft.kept.where !== 'device') return;
    sending = true;
    typedSince = null;
    const sent = mine;
    const answer = await wire.ask('saveDraft', { key, content: sent.content });
    sending = false;
    if (answer?.ok) {
      const { version, savedAt } = answer.value;
      if ((server?.version ?? 0) < version) server = { key, version, savedAt, by: seat, content: sent.content };
      if (mine !== sent) {
        keepHere({ ...mine, base: version });
        later(PAUSE_MS);
      } else {
        keepHere({ ...sent, saved: version });
        show({ ...draft, kept: { where: 'server', at: savedAt } });
      }
    } else if (answer?.error.code === 'too-many') later(Number(answer.error.about.seconds ?? 1) * 1000);
    else if (answer === null || answer.error.code === 'unavailable') later(PAUSE_MS * 5);
  }

  function write(next: T): void {
    const typedAt = now();
    typedSince ??= typedAt;
    keepHere({ content: next, typedAt, base: server?.version ?? 0, saved: null });
    show({ ...draft, content: next, kept: { where: 'device' } });
    later(Math.max(0, Math.min(PAUSE_MS, typedSince + LONGEST_MS - typedAt)));
  }

  return {
    current: () => draft,
    atFirst: () => first,
    subscribe(listener) {
      listeners.add(listener);
      if (draft.kept.where === 'device') later(0);
      return () => listeners.delete(listener);
    },
    write,
    takeBack() {
      const back = draft.setAside;
      if (back === null) return;
      show({ ...draft, setAside: same(draft.content, empty) ? null : draft.content });
      write(back);
    },
    letGo: () => show({ ...draft, setAside: null }),
    mayWrite(may) {
      if (may === mayWrite) return;
      mayWrite = may;
      show(merged());
      if (draft.kept.where === 'device') later(0);
    },
    heard(heard) {
      if (heard.version <= (server?.version ?? 0)) return;
      server = heard;
      const next = merged();
      const before = same(draft.setAside, next.content) ? null : draft.setAside;
      show({ ...next, setAside: next.setAside ?? before });
    },
    flush: () => void push(),
  };
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function onDevice(value: unknown): OnDevice | null {
  if (typeof value !== 'object' || value === null) return null;
  const { content, typedAt, base, saved } = value as Partial<OnDevice>;
  if (typeof content !== 'object' || typeof typedAt !== 'number' || typeof base !== 'number') return null;
  return { content, typedAt, base, saved: typeof saved === 'number' ? saved : null };
}

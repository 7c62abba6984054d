import { randomUUID } from 'node:crypto';
import type { GameId } from '@/lib/game/ids';
import type { Scenario } from '@/lib/game/scenario';
import { findChromium } from './chromium';
import { EXPORTS, type ExportKind } from './kind';
import type { Beside } from './material';
import { makeInThread, type Step } from './make-in-thread';
import { printPdf } from './print-pdf';

/** A file that takes longer is given up. A game of 5,000 events takes a few seconds. */
const LONGEST_MS = 120_000;
/** How long a finished file waits to be fetched. */
const KEPT_MS = 120_000;
/** One file is made at a time, beside the games; so many more may wait. */
const MOST_WAITING = 5;
const MOST_KEPT = 12;

export interface ExportWishes {
  game: GameId;
  kind: ExportKind;
  /** The time zone of whoever reads it. */
  zone: string;
  /** Where this installation is found. */
  origin: string;
  beside: Beside;
}

/** The files that are made from records. */
export interface Exports {
  /** The kinds that can be made here: a PDF only where a Chromium is found. */
  kinds(): ExportKind[];
  /**
   * Makes a file, saying how far it is; it is kept for two minutes under the id given back.
   * @throws TooBusy when too many wait already
   */
  make(wishes: ExportWishes, step: (at: Step) => void, signal: AbortSignal): Promise<{ id: string; bytes: Uint8Array }>;
  /** A file made for this game, while it is kept. */
  take(game: GameId, kind: ExportKind, id: string): Uint8Array | null;
}

/** Too many files wait to be made. */
export class TooBusy extends Error {
  override readonly name = 'TooBusy';
  readonly code = 'busy';
}

interface ExportParts {
  exportLines(game: GameId): AsyncIterable<string>;
  scenarioOf(game: GameId): Promise<Scenario | null>;
}

export function makeExports({ exportLines, scenarioOf }: ExportParts): Exports {
  const kept = new Map<string, { of: string; bytes: Uint8Array }>();
  let last: Promise<unknown> = Promise.resolve();
  let queued = 0;

  async function write({ game, kind, zone, origin, beside }: ExportWishes, step: (at: Step) => void, signal: AbortSignal): Promise<Uint8Array> {
    const limit = AbortSignal.any([signal, AbortSignal.timeout(LONGEST_MS)]);
    limit.throwIfAborted();
    const scenario = await scenarioOf(game);
    if (!scenario) throw new Error('a game without its scenario');
    const made = await makeInThread(exportLines(game), { kind, game, scenario, zone, origin, beside }, step, limit);
    const chromium = findChromium();
    if (kind !== 'pdf') return made;
    if (chromium === null) throw new Error('there is no Chromium here any more');
    step({ step: 'printing' });
    return printPdf(made, chromium, limit);
  }

  function keep(of: string, bytes: Uint8Array): string {
    const id = randomUUID();
    kept.set(id, { of, bytes });
    setTimeout(() => kept.delete(id), KEPT_MS).unref();
    const [oldest] = kept.keys();
    if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
    return id;
  }

  return {
    kinds: () => (Object.keys(EXPORTS) as ExportKind[]).filter((kind) => kind !== 'pdf' || findChromium() !== null),
    async make(wishes, step, signal) {
      if (queued > MOST_WAITING) throw new TooBusy('too many files wait to be made');
      if (queued > 0) step({ step: 'waiting' });
      queued += 1;
      const mine = last.then(() => write(wishes, step, signal)).finally(() => (queued -= 1));
      last = mine.catch(() => undefined);
      const bytes = await mine;
      return { id: keep(`${wishes.game} ${wishes.kind}`, bytes), bytes };
    },
    take(game, kind, id) {
      const file = kept.get(id);
      return file?.of === `${game} ${kind}` ? file.bytes : null;
    },
  };
}

import { randomBytes } from 'node:crypto';
import type { Scenario } from '../../game/scenario';
import { checkInThread, type PutAside } from './check-in-thread';
import type { Unfit } from './check-record';
import type { ImportedRows, Shelf } from './imported.prisma';
import { summaryFor, type KeptSummary } from './summary';

const MOST_KEPT = 200;
/** One file is checked at a time, beside the games; so many more may wait. */
const MOST_WAITING = 3;

/** A record that was brought in from elsewhere, as whoever brought it sees it. */
export interface Imported {
  id: string;
  /** What a comparison calls it. */
  label: string;
  title: string;
  cohort: string;
  events: number;
  head: string;
  /** The key it was signed with; null without a signature. */
  signedBy: string | null;
  at: number;
  /** What is compared of it; null: this program takes other measures than the one that brought it in. */
  summary: KeptSummary | null;
}

/** Why a file was not brought in. */
export type NotBrought = Unfit | PutAside | { ok: false; code: 'busy' | 'too-many' | 'own-game' } | { ok: false; code: 'there-already'; label: string };

/**
 * Records of games that were played elsewhere, brought in to be compared. They never become games: there is no row of a
 * game, no seat and no door. Each is read by the facilitator who brought it, and by nobody else.
 */
export interface Imports {
  /** Checks a file in full and keeps it. */
  bring(shelf: Shelf & { cohort: string }, file: AsyncIterable<Uint8Array>): Promise<{ ok: true; label: string } | NotBrought>;
  list(shelf: Shelf): Promise<Imported[]>;
  /** The file as it came. */
  text(facilitator: string, id: string): Promise<{ title: string; text: string } | null>;
  /** Takes it away for good; false: it is not theirs, or gone. */
  remove(facilitator: string, id: string): Promise<boolean>;
}

interface Parts {
  rows: ImportedRows;
  /** The ids of the games that a facilitator controls here. */
  ownGames(facilitator: string): Promise<readonly string[]>;
  scenarioOf(hash: string): Promise<Scenario | null>;
  clock?: () => number;
}

export function makeImports({ rows, ownGames, scenarioOf, clock = Date.now }: Parts): Imports {
  let last: Promise<unknown> = Promise.resolve();
  let queued = 0;

  async function bring(shelf: Shelf & { cohort: string }, file: AsyncIterable<Uint8Array>): ReturnType<Imports['bring']> {
    const scenario = await scenarioOf(shelf.hash);
    if (!scenario) throw new Error('a record was brought in for a scenario that is not there');
    if ((await rows.count(shelf.facilitator)) >= MOST_KEPT) return { ok: false, code: 'too-many' };
    const found = await checkInThread(file, { scenario, hash: shelf.hash });
    return 'checked' in found ? keep(shelf, found) : found;
  }

  async function keep(shelf: Shelf & { cohort: string }, { checked, text }: { checked: { ok: true } & Parameters<typeof rowOf>[0]; text: string }): ReturnType<Imports['bring']> {
    const { facilitator, hash, cohort } = shelf;
    if ((await ownGames(facilitator)).includes(checked.game)) return { ok: false, code: 'own-game' };
    for (;;) {
      const there = await rows.byGame(facilitator, checked.game);
      if (there) return { ok: false, code: 'there-already', label: labelOf(there.number) };
      const number = ((await rows.ofShelf({ facilitator, hash })).at(-1)?.number ?? 0) + 1;
      // Another process may have taken the number meanwhile, or brought in the same game: then all is asked again.
      if ((await rows.add({ facilitator, hash }, { ...rowOf(checked), number, cohort, text, createdAt: clock() })) === 'ok') return { ok: true, label: labelOf(number) };
    }
  }

  return {
    async bring(shelf, file) {
      if (queued > MOST_WAITING) return { ok: false, code: 'busy' };
      queued += 1;
      const mine = last.then(() => bring(shelf, file)).finally(() => (queued -= 1));
      last = mine.catch(() => undefined);
      return mine;
    },
    async list(shelf) {
      const scenario = await scenarioOf(shelf.hash);
      return (await rows.ofShelf(shelf)).map(({ id, number, title, cohort, events, head, signedBy, summary, createdAt }) => ({
        id, label: labelOf(number), title, cohort, events, head, signedBy, at: createdAt, summary: scenario && summaryFor(scenario, JSON.parse(summary)),
      }));
    },
    text: rows.text,
    remove: rows.remove,
  };
}

const labelOf = (number: number): string => `I${number}`;

function rowOf({ game, title, events, head, signedBy, summary }: { game: string; title: string; events: number; head: string; signedBy: string | null; summary: KeptSummary }) {
  return { id: `i_${randomBytes(12).toString('base64url')}`, game, title, events, head, signedBy, summary: JSON.stringify(summary) };
}

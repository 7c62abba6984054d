import type { Database } from '../db';
import { withoutWords, type Logger } from '../log';
import { findExpired, forgetNames, removeGame, type Expired } from './expired.prisma';

const DAY_MS = 24 * 3_600_000;
/** After a start the people come first. */
const FIRST_MS = 60_000;

/** How long things are kept, in days; null: for good. */
export interface Keeping {
  /** The names of those who sat, after the end of their game. */
  readonly namesDays: number | null;
  /** A game with all that belongs to it, after the last thing that happened in it. */
  readonly recordsDays: number | null;
}

/** Removes what has been kept long enough; with `dry` it only says what that is. Doing it twice does nothing more. */
export async function retain(db: Database, { namesDays, recordsDays }: Keeping, { now, dry }: { now: number; dry: boolean }): Promise<Expired> {
  const before = (days: number | null): number | null => (days === null ? null : now - days * DAY_MS);
  const expired = await findExpired(db, { names: before(namesDays), records: before(recordsDays) });
  if (dry) return expired;
  for (const game of expired.records) await removeGame(db, game, now);
  for (const game of expired.names) await forgetNames(db, game);
  return expired;
}

/** Sees to it soon after the start and then every day. Returns the way to stop. */
export function retainDaily(db: Database, keeping: Keeping, log: Logger, clock: () => number = Date.now): () => void {
  const run = (): void => {
    retain(db, keeping, { now: clock(), dry: false }).then(
      ({ names, records }) => {
        if (names.length + records.length > 0) log.info({ namesOf: names, records }, 'what was kept long enough was removed');
      },
      (error: unknown) => log.error(withoutWords(error), 'what was kept long enough could not be removed; tomorrow again'),
    );
  };
  const first = setTimeout(run, FIRST_MS).unref();
  const daily = setInterval(run, DAY_MS).unref();
  return () => {
    clearTimeout(first);
    clearInterval(daily);
  };
}

import type { Keeping } from '../../contract';
import type { Database } from '../db';
import { withoutWords, type Logger } from '../log';
import { findExpired, forgetNames, removeGame, type Expired } from './expired.prisma';
import { DAY_MS } from './keeping';

/** After a start the people come first. */
const FIRST_MS = 60_000;

/** Removes what has been kept long enough, `usual`ly or as a game's facilitator wishes; with `dry` it only says what that is. Doing it twice does nothing more. */
export async function retain(db: Database, usual: Keeping, { now, dry }: { now: number; dry: boolean }): Promise<Expired> {
  const expired = await findExpired(db, usual, now);
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

import { gameIdOf } from '@/app/_who';
import { readingHere, type LogReader } from '@/app/games/[game]/_reader';
import { house } from '@/lib/server/compose';
import type { GameRow } from '@/lib/server/house';

/** The game of the address, for whoever may read its whole record; null for anybody else, the same whether the game exists or not. */
export async function wholeRecord(params: Record<string, string>): Promise<GameRow | null> {
  return (await wholeReader(params))?.row ?? null;
}

/** The same, with who they are. */
export async function wholeReader(params: Record<string, string>): Promise<Pick<LogReader, 'row' | 'who' | 'named'> | null> {
  const row = await house().games.byId(gameIdOf(params.game ?? ''));
  const here = row && (await readingHere(row));
  return row && here && here !== 'shut' && here.reading.whole ? { row, who: here.who, named: here.named } : null;
}

import type { GameId } from '@/lib/game/ids';
import type { RecordedEvent } from '@/lib/game/events';
import { openDatabase } from '@/lib/server/db';
import { chainOn } from '@/lib/server/play/chain-on';
import { PrismaRecordStore } from '@/lib/server/record/record.prisma';
import { CONTROL } from './a-game';

/**
 * Puts a whole record into the data of a running server, as a game of the first facilitator there is. It must be a
 * record of the scenario that comes with the program. The server reads the game when somebody first asks for it. It is
 * kept for good, however long ago the record says that it was played.
 */
export async function keepGame(dataDir: string, game: GameId, record: readonly RecordedEvent[]): Promise<void> {
  const opened = record[0];
  if (opened?.type !== 'GameOpened') throw new Error('a record begins with GameOpened');
  const { title, form } = opened.data;
  const db = await openDatabase(`file:${dataDir}/plan-b.db`);
  try {
    const [facilitator, scenario] = await Promise.all([db.facilitator.findFirstOrThrow(), db.scenarioVersion.findFirstOrThrow({ where: { slug: 'plan-b' } })]);
    const joinCode = game.slice(2).toUpperCase();
    await db.game.create({ data: { id: game, title, scenarioHash: scenario.hash, form: form.id, joinCode, createdAt: BigInt(opened.at), keepNamesDays: 0, keepRecordsDays: 0, controlSeats: { create: { seatId: CONTROL, facilitatorId: facilitator.id } } } });
    await new PrismaRecordStore(db, 'sqlite').append(game, 0, chainOn(game, null, record), []);
  } finally {
    await db.$disconnect();
  }
}

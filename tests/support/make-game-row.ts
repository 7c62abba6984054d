import type { GameId } from '@/lib/game/ids';
import type { Database } from '@/lib/server/db';

/** A game that a record can belong to, with a scenario of no content. */
export async function makeGameRow(db: Database, game: GameId): Promise<void> {
  const scenario = { hash: 'no-scenario', slug: 'none', version: '0', title: 'None', json: '{}', source: '', createdAt: 0n };
  await db.scenarioVersion.upsert({ where: { hash: scenario.hash }, create: scenario, update: {} });
  await db.game.create({ data: { id: game, title: 'Monday', scenarioHash: scenario.hash, form: 'seminar', joinCode: game, createdAt: 0n } });
}

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { GameId } from '@/lib/game/ids';
import { linesOf, verify } from '@/lib/record/verify';
import { sha256 } from '@/lib/server/sha256';
import { anOpenGame, openHouse, seatPlayers } from '../support/house';
import { temporaryFolder } from '../support/temporary-folder';

const KILLS = Number(process.env.TEST_KILLS ?? 5);
const PROGRAM = fileURLToPath(new URL('../support/append-until-killed.ts', import.meta.url));

/** Lets a process of its own play on, kills it in the middle of its writing, and returns the ids it had acknowledged. */
async function playUntilKilled(dataDir: string, game: GameId, round: number): Promise<string[]> {
  const child = spawn(process.execPath, ['--import', 'tsx', PROGRAM, dataDir, game, String(round)], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  const begun = new Promise<void>((resolve) => {
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (said.length > 0) resolve();
    });
  });
  await begun;
  await new Promise((resolve) => setTimeout(resolve, 20 + Math.random() * 200));
  child.kill('SIGKILL');
  await once(child, 'close');
  // The last line may have been cut in the pipe; a whole one ends with a line break.
  return said.split('\n').slice(0, -1);
}

test(`what was acknowledged survives kill -9, ${KILLS} times`, { timeout: 30_000 + KILLS * 10_000 }, async (t) => {
  const dataDir = temporaryFolder(t);
  const first = await openHouse(dataDir);
  const { game } = await anOpenGame(first);
  await seatPlayers(first, game);
  await first.db.$disconnect();

  const acknowledged: string[] = [];
  for (let round = 0; round < KILLS; round += 1) {
    acknowledged.push(...(await playUntilKilled(dataDir, game, round)));
    const house = await openHouse(dataDir);
    const texts = (await house.play.record(game)).flatMap((event) => (event.type === 'TalkSaid' ? [event.data.text] : []));
    const kept = new Set(texts);
    assert.deepEqual(acknowledged.filter((id) => !kept.has(id)), [], 'nothing acknowledged is lost');
    assert.equal(kept.size, texts.length, 'nothing counts twice');
    const { receipts } = await house.store.load(game);
    assert.equal(receipts.filter(({ commandId }) => commandId.startsWith('round-')).length, texts.length, 'each has its receipt');
    let exported = '';
    for await (const line of house.play.exportLines(game)) exported += line;
    const verdict = verify(linesOf(exported), sha256);
    assert.ok(verdict.ok, JSON.stringify(verdict));
    await house.db.$disconnect();
  }
  assert.ok(acknowledged.length > KILLS * 8);
  t.diagnostic(`${acknowledged.length} commands acknowledged over ${KILLS} kills`);
});

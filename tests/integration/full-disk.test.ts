import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Answer, CommandDone } from '@/lib/contract';
import { linesOf, verify } from '@/lib/record/verify';
import { sha256 } from '@/lib/server/sha256';
import { isUnavailable } from '@/lib/server/trouble';
import { anOpenLine, anOpenTable, type OpenLine } from '../support/a-line';

/** A disk without room, as SQLite meets it: the file may not grow by a page. With null there is room again. */
async function roomFor({ db }: OpenLine, pages: number | null): Promise<void> {
  await db.$queryRawUnsafe(`PRAGMA max_page_count = ${pages ?? 1_000_000}`);
}

test('on a full disk everything is refused by name, nothing answered is lost, and the game goes on once there is room', async (t) => {
  const line = await anOpenLine(t);
  const table = await anOpenTable(line);
  const tokyo = await table.join('Bo', 'tokyo', 0);
  const client = await line.connect(tokyo);
  await client.follow();
  const words = Array.from({ length: 30 }, (_, n) => ({ id: `word-number-${n}`, text: `word ${n} ${'x'.repeat(1_900)}` }));
  const say = ({ id, text }: { id: string; text: string }): Promise<Answer<CommandDone>> => client.ask('command', { id, command: { type: 'say', text } });
  const code = (answer: Answer<unknown>) => (answer.ok ? 'ok' : answer.error.code);

  await roomFor(line, 1);
  const first: Answer<CommandDone>[] = [];
  for (const word of words) first.push(await say(word));
  assert.deepEqual([...new Set(first.map(code))].filter((each) => each !== 'ok'), ['unavailable']);
  assert.equal(code(await client.ask('saveDraft', { key: 'own:note', content: { text: 'y'.repeat(19_000) } })), 'unavailable');
  await assert.rejects(line.house.games.create({ title: 'x'.repeat(200), scenarioHash: 'none', form: 'long', settings: {} as never, cohort: 'x'.repeat(10_000), facilitator: table.who.id }), isUnavailable);
  assert.equal(code(await client.ask('clock', {})), 'ok', 'the process lives');

  await roomFor(line, null);
  for (const [n, word] of words.entries()) {
    const again = await say(word);
    assert.equal(code(again), 'ok');
    if (first[n]?.ok) assert.deepEqual(again, first[n], 'what was answered keeps its answer');
  }
  const exported: string[] = [];
  for await (const part of line.house.play.exportLines(table.game)) exported.push(part);
  const verdict = verify(linesOf(exported.join('')), sha256);
  assert.ok(verdict.ok);
  assert.deepEqual(verdict.events.filter(({ type }) => type === 'TalkSaid').map(({ data }) => String(data?.['text']).split(' x')[0]).sort(), words.map(({ text }) => text.split(' x')[0]).sort());
});

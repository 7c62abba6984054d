import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Answer, CommandRequest } from '@/lib/contract';
import { commands } from '@/lib/client/commands';
import type { Wire } from '@/lib/client/wire';
import { withStorage } from './browser-storage';

/** A line that answers as it is told, and keeps what it was asked. */
function aWire(answers: (Answer<unknown> | null)[]) {
  const asked: CommandRequest[] = [];
  const line = { open: true };
  const wire: Wire = {
    isOpen: () => line.open,
    ask(_event, request) {
      asked.push(request as CommandRequest);
      const answer = answers.shift();
      if (answer === undefined) throw new Error('asked once too often');
      if (answer === null) line.open = false;
      return Promise.resolve(answer as never);
    },
  };
  return { wire, asked, line };
}
const done: Answer<unknown> = { ok: true, value: { at: 1, items: [] } };
const settle = () => new Promise((resolve) => setTimeout(resolve, 5));

test('a command is kept until it is answered, and sent again with the same id', async () => {
  const kept = withStorage();
  const { wire, asked, line } = aWire([null, done]);
  const mine = commands('s_test', wire, () => undefined);
  const answer = mine.give({ type: 'say', text: 'hello' });
  await settle();
  assert.deepEqual([asked.length, mine.waiting().length, kept.size], [1, 1, 1]);
  line.open = true;
  mine.resume();
  assert.equal((await answer).ok, true);
  assert.equal(asked[0]?.id, asked[1]?.id);
  assert.match(asked[0]?.id ?? '', /^[0-9a-f]{32}$/);
  assert.deepEqual([mine.waiting().length, kept.size], [0, 0]);
});

test('a command survives a reload', async () => {
  withStorage();
  const before = aWire([null]);
  void commands('s_test', before.wire, () => undefined).give({ type: 'say', text: 'hello' });
  await settle();
  const after = aWire([done]);
  const again = commands('s_test', after.wire, () => undefined);
  again.recover();
  assert.deepEqual(again.waiting(), [{ type: 'say', text: 'hello' }]);
  again.resume();
  await settle();
  assert.deepEqual(after.asked, before.asked.map(({ id, command }) => ({ id, command })));
  assert.equal(commands('s_other', after.wire, () => undefined).waiting().length, 0);
});

test('commands go one after the other, in the order they were given', async () => {
  withStorage();
  const { wire, asked } = aWire([done, done, done]);
  const mine = commands('s_test', wire, () => undefined);
  await Promise.all(['a', 'b', 'c'].map((text) => mine.give({ type: 'say', text })));
  assert.deepEqual(asked.map(({ command }) => (command.type === 'say' ? command.text : '')), ['a', 'b', 'c']);
});

test('a refusal is an answer; being asked to wait is not', async () => {
  withStorage();
  const { wire, asked } = aWire([{ ok: false, error: { code: 'too-many', about: { seconds: 0.01 } } }, { ok: false, error: { code: 'stale', about: {} } }]);
  const answer = await commands('s_test', wire, () => undefined).give({ type: 'pause' });
  assert.deepEqual(answer, { ok: false, error: { code: 'stale', about: {} } });
  assert.equal(asked[0]?.id, asked[1]?.id);
});

test('what is too large for the line is refused here, since the server would hang up', async () => {
  withStorage();
  const { wire, asked } = aWire([]);
  const answer = await commands('s_test', wire, () => undefined).give({ type: 'say', text: '漢'.repeat(30_000) });
  assert.equal(answer.ok ? 'ok' : answer.error.code, 'too-large');
  assert.equal(asked.length, 0);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { KeptDraft, SaveDraftRequest } from '@/lib/contract';
import { draftKeeper } from '@/lib/client/draft-keeper';
import type { Wire } from '@/lib/client/wire';
import { withStorage } from './browser-storage';

const KEY = 'own:note';
const empty = { text: '' };
const version = (number: number, text: string, savedAt = number * 1000): KeptDraft => ({ key: KEY, version: number, savedAt, by: 's_else', content: { text } });

/** A server that keeps drafts while its line is up. */
function aServer(from = 0) {
  const server = { up: true, version: from, saved: [] as string[] };
  const wire: Wire = {
    isOpen: () => server.up,
    ask(_event, request) {
      if (!server.up) return Promise.resolve(null);
      const { content } = request as SaveDraftRequest;
      server.version += 1;
      server.saved.push('text' in content ? content.text : '');
      return Promise.resolve({ ok: true, value: { version: server.version, savedAt: server.version * 1000 } } as never);
    },
  };
  return { server, wire };
}
const keeper = (wire: Wire, { server, now = () => 500, mayWrite = true }: { server?: KeptDraft; now?: () => number; mayWrite?: boolean } = {}) =>
  draftKeeper({ seat: 's_test', key: KEY, empty, mayWrite, server, wire, now });
const settle = (ms = 5) => new Promise((resolve) => setTimeout(resolve, ms));

test('every keystroke is on this device at once and on the server after a pause, together', async () => {
  const kept = withStorage();
  const { server, wire } = aServer();
  const draft = keeper(wire);
  draft.write({ text: 'a' });
  draft.write({ text: 'ab' });
  assert.match([...kept.values()].join(), /"ab"/);
  assert.deepEqual(draft.current().kept, { where: 'device' });
  await settle(700);
  assert.deepEqual(server.saved, ['ab']);
  assert.deepEqual(draft.current().kept, { where: 'server', at: 1000 });
});

test('who types on and on without a pause has it on the server every second and a half', async (t) => {
  withStorage();
  t.mock.timers.enable({ apis: ['setTimeout', 'Date'] });
  const { server, wire } = aServer();
  const draft = keeper(wire, { now: () => Date.now() });
  const at: number[] = [];
  for (let letters = 1; letters <= 100; letters += 1) {
    draft.write({ text: 'a'.repeat(letters) });
    const before = server.saved.length;
    t.mock.timers.tick(100);
    await new Promise((resolve) => setImmediate(resolve));
    if (server.saved.length > before) at.push(letters * 100);
  }
  const apart = at.map((ms, index) => ms - (at[index - 1] ?? 0));
  assert.ok(at.length >= 5 && apart.every((ms) => ms <= 1_600), `saved ${apart.join(', ')} ms after one another`);
  assert.ok(at.length <= 10, 'and not at every letter');
});

test('what was typed while the line was down is there after a reload, and goes to the server', async () => {
  withStorage();
  const offline = aServer();
  offline.server.up = false;
  keeper(offline.wire).write({ text: 'typed in the tunnel' });
  const { server, wire } = aServer();
  const draft = keeper(wire);
  assert.equal(draft.atFirst().content.text, '', 'the first picture is what the server had');
  assert.equal(draft.current().content.text, 'typed in the tunnel');
  draft.subscribe(() => undefined);
  await settle();
  assert.deepEqual(server.saved, ['typed in the tunnel']);
});

test('a version from elsewhere is shown, unless text of our own is newer; the other is put aside, never dropped', () => {
  withStorage();
  const { wire } = aServer(3);
  const draft = keeper(wire, { server: version(1, 'one'), now: () => 5_500 });
  draft.heard(version(2, 'two'));
  assert.equal(draft.current().content.text, 'two');
  draft.write({ text: 'mine' });
  draft.heard(version(3, 'three', 3_000));
  assert.deepEqual([draft.current().content.text, draft.current().setAside], ['mine', { text: 'three' }]);
  draft.heard(version(4, 'four', 9_000));
  assert.deepEqual([draft.current().content.text, draft.current().setAside], ['four', { text: 'mine' }]);
  draft.takeBack();
  assert.deepEqual([draft.current().content.text, draft.current().setAside], ['mine', { text: 'four' }]);
});

test('without the pen one reads what the pen writes, and unsaved text of one’s own is put aside', async () => {
  withStorage();
  const { server, wire } = aServer();
  server.up = false;
  const draft = keeper(wire);
  draft.write({ text: 'mine' });
  draft.mayWrite(false);
  draft.heard(version(1, 'theirs'));
  server.up = true;
  draft.flush();
  await settle();
  assert.deepEqual([draft.current().content.text, draft.current().setAside, server.saved], ['theirs', { text: 'mine' }, []]);
});

test('leaving the page sends what is not yet on the server', async () => {
  withStorage();
  const { server, wire } = aServer();
  const draft = keeper(wire);
  draft.write({ text: 'last words' });
  draft.flush();
  await settle();
  assert.deepEqual(server.saved, ['last words']);
});

test('of two who save at once, the one whose text gave way finds it put aside, until it is taken back or let go', async () => {
  withStorage();
  const { wire } = aServer();
  const draft = keeper(wire, { now: () => 900 });
  draft.write({ text: 'mine' });
  draft.flush();
  await settle();
  assert.deepEqual(draft.current().kept, { where: 'server', at: 1000 });
  draft.heard(version(2, 'theirs, written without having read mine'));
  assert.deepEqual([draft.current().content.text, draft.current().setAside], ['theirs, written without having read mine', { text: 'mine' }]);
  draft.heard(version(3, 'theirs, written on', 60_000));
  assert.deepEqual([draft.current().content.text, draft.current().setAside], ['theirs, written on', { text: 'mine' }]);
  draft.letGo();
  assert.equal(draft.current().setAside, null);
});

test('who writes on after having read it, long after, puts nothing aside', async () => {
  withStorage();
  const { wire } = aServer();
  const draft = keeper(wire, { now: () => 900 });
  draft.write({ text: 'mine' });
  draft.flush();
  await settle();
  draft.heard(version(2, 'mine, and a sentence of theirs', 60_000));
  assert.deepEqual([draft.current().content.text, draft.current().setAside], ['mine, and a sentence of theirs', null]);
});

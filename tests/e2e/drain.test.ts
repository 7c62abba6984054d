import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { io, type Socket } from 'socket.io-client';
import type { Answer, ClientToServer, CommandDone, ServerToClient } from '@/lib/contract';
import { linesOf, verify } from '@/lib/record/verify';
import { sha256 } from '@/lib/server/sha256';
import { type ByHttp, signUpByHttp } from '../support/by-http';
import { sitDown } from '../support/hands';
import { type RunningServer, startServer } from '../support/server';

const PLACES: [string, string][] = [['washington', 'w-head'], ['tokyo', 't-head'], ['seoul', 's-head']];
/** So long the program says that it is about to end. */
const NOTICE_MS = 1_500;

let server: RunningServer;
let ana: ByHttp;
let game = { id: '', joinCode: '' };

before(async () => {
  server = await startServer({ DRAIN_SECONDS: String(NOTICE_MS / 1000) });
  ana = await signUpByHttp(server.url, server.setupLink());
  game = (await (await ana.post('/api/games', { title: 'Monday', scenario: 'plan-b', form: 'short' })).json()) as typeof game;
});
after(() => server.close());

type LineSocket = Socket<ServerToClient, ClientToServer>;

/** Somebody who talks without a pause, comes back when sent off, and repeats what was not answered. */
async function talker(name: string, [team, role]: [string, string]) {
  const { seat, cookie, leave } = await sitDown(server.url, game.joinCode, name, team, role);
  leave();
  const socket: LineSocket = io(server.url, { transports: ['websocket'], auth: { seat }, forceNew: true, reconnectionDelay: 500, extraHeaders: { cookie, origin: server.url } });
  const seen = { opened: 0, answered: [] as string[], refused: [] as string[] };
  socket.on('connect', () => (seen.opened += 1));
  socket.on('disconnect', (reason) => reason === 'io server disconnect' && setTimeout(() => socket.connect(), 2_000 * Math.random()));
  let going = true;
  const ask = (id: string, text: string): Promise<Answer<CommandDone> | null> =>
    (socket.timeout(2_000) as unknown as { emitWithAck(event: string, request: unknown): Promise<Answer<CommandDone>> }).emitWithAck('command', { id, command: { type: 'say', text } }).catch(() => null);
  const talk = (async () => {
    for (let n = 0; going; n += 1) {
      const text = `${name} says ${n}`;
      for (let answered = false; !answered && going; ) {
        const answer = socket.connected ? await ask(`${seat.slice(2)}-${n}`, text) : null;
        answered = answer?.ok === true;
        if (answered) seen.answered.push(text);
        else if (answer && !answer.ok) seen.refused.push(answer.error.code);
        await new Promise((resolve) => setTimeout(resolve, answered ? 800 : 100));
      }
    }
  })();
  return {
    seen,
    async stop() {
      going = false;
      await talk;
      socket.disconnect();
    },
  };
}

test('asked to end, the program says so, answers what is under way, sends everybody off once, and loses nothing', { timeout: 90_000 }, async () => {
  const talkers = await Promise.all(PLACES.flatMap((place, at) => [0, 1].map((n) => talker(`T${at}${n}`, place))));
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  const status = async (path: string) => (await fetch(server.url + path)).status;
  assert.deepEqual([await status('/healthz'), await status('/readyz')], [200, 200]);

  const began = Date.now();
  server.signal('SIGTERM');
  await new Promise((resolve) => setTimeout(resolve, 200));
  assert.deepEqual([await status('/healthz'), await status('/readyz')], [200, 503], 'for the time of the notice it runs, and says that nobody is to be sent');
  const before = talkers.map(({ seen }) => seen.answered.length);
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  talkers.forEach(({ seen }, at) => assert.ok(seen.answered.length > (before[at] ?? 0), 'whoever is there goes on'));
  assert.equal(await server.ended(), 0);
  assert.ok(Date.now() - began < 15_000, 'within fifteen seconds');

  await server.start();
  for (const deadline = Date.now() + 20_000; Date.now() < deadline && talkers.some(({ seen }) => seen.opened < 2); ) await new Promise((resolve) => setTimeout(resolve, 100));
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  await Promise.all(talkers.map(({ stop }) => stop()));

  assert.deepEqual(talkers.map(({ seen }) => seen.opened), talkers.map(() => 2), 'everybody came back once');
  assert.deepEqual([...new Set(talkers.flatMap(({ seen }) => seen.refused))].filter((code) => code !== 'unavailable'), []);
  const record = await (await ana.get(`/api/games/${game.id}/record`)).text();
  const verdict = verify(linesOf(record), sha256);
  assert.ok(verdict.ok, JSON.stringify(verdict));
  const said = verdict.events.flatMap(({ type, data }) => (type === 'TalkSaid' ? [String(data?.text)] : []));
  const kept = new Set(said);
  assert.equal(kept.size, said.length, 'nothing counts twice');
  assert.deepEqual(talkers.flatMap(({ seen }) => seen.answered).filter((text) => !kept.has(text)), [], 'nothing answered is lost');
});

test('a second signal ends the program at once', { timeout: 60_000 }, async () => {
  server.signal('SIGTERM');
  await new Promise((resolve) => setTimeout(resolve, 700));
  const asked = Date.now();
  server.signal('SIGTERM');
  assert.equal(await server.ended(), 143);
  assert.ok(Date.now() - asked < 500);
});

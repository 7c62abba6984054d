import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { Server } from 'socket.io';
import { io as connect } from 'socket.io-client';
import type { LineServer, LineSocket } from '@/lib/server/realtime/asker';
import { tellInOnePiece } from '@/lib/server/realtime/one-piece';

interface Encoding {
  _encode(packet: object, options: { wsPreEncodedFrame?: Buffer[] }): string[];
}

/** How a line frames a message to many, and the text of it. */
function framed(io: LineServer): { texts: string[]; frame: Buffer[] } {
  const options: { wsPreEncodedFrame?: Buffer[] } = {};
  const texts = (io.of('/').adapter as unknown as Encoding)._encode({ type: 2, data: ['events', [{ said: '약속' }]], nsp: '/' }, options);
  return { texts, frame: options.wsPreEncodedFrame ?? [] };
}

test('what is told to many is one piece, with the very bytes that Socket.IO would write in two', () => {
  const http = createServer();
  const [usual, ours]: LineServer[] = [new Server(http), new Server(http)];
  assert.ok(usual && ours);
  tellInOnePiece(ours);
  const [before, after] = [framed(usual), framed(ours)];
  assert.equal(before.frame.length, 2);
  assert.equal(after.frame.length, 1);
  assert.deepEqual(after.frame[0], Buffer.concat(before.frame));
  assert.deepEqual(after.texts, before.texts);
});

test('what is told straight to the connections and what goes the usual way arrive whole, in the order in which they were said', { timeout: 60_000 }, async (t) => {
  const http = createServer();
  const io: LineServer = new Server(http, { transports: ['websocket'] });
  tellInOnePiece(io);
  const lines: LineSocket[] = [];
  let usualWay = 0;
  io.on('connection', (line) => {
    void line.join(lines.length === 0 ? ['all', 'some'] : 'all');
    line.conn.on('packetCreate', () => (usualWay += 1));
    lines.push(line);
  });
  await new Promise<void>((listening) => http.listen(0, '127.0.0.1', listening));
  const { port } = http.address() as AddressInfo;
  const people = [1, 2].map(() => connect(`http://127.0.0.1:${port}`, { transports: ['websocket'], forceNew: true }));
  t.after(async () => {
    for (const one of people) one.close();
    await io.close();
  });
  const heard: number[][] = people.map(() => []);
  people.forEach((one, index) => one.on('events', (said: { number: number }[]) => heard[index]?.push(...said.map(({ number }) => number))));
  for (const deadline = Date.now() + 30_000; lines.length < 2 && Date.now() < deadline; ) await pause(10);

  const say = io.local as unknown as { to(room: string): { except(room: string): { emit(event: string, said: unknown): void }; emit(event: string, said: unknown): void } };
  const alone = lines as unknown as { emit(event: string, said: unknown): void }[];
  const [first, second]: [number[], number[]] = [[], []];
  for (let number = 1; number <= 600; number += 1) {
    const said = [{ number, text: '약속'.repeat(number % 7 === 0 ? 20_000 : 1) }];
    // To one alone it goes the usual way, which keeps a line busy for a moment.
    if (number % 3 === 0) for (const line of alone) line.emit('events', said);
    else if (number % 3 === 1) say.to('all').emit('events', said);
    else say.to('all').except('some').emit('events', said);
    if (number % 3 !== 2) first.push(number);
    second.push(number);
    if (number % 50 === 0 || number > 300) await pause(1);
  }
  for (const deadline = Date.now() + 30_000; heard.some((all) => all.at(-1) !== 600) && Date.now() < deadline; ) await pause(10);
  assert.ok(usualWay >= 400 && usualWay < 800, `${usualWay} of 1,000 went the usual way: those to one alone, and those that met a busy line`);
  const firstIsIn = heard[0]?.length === first.length ? [first, second] : [second, first];
  assert.deepEqual(heard, firstIsIn);
});

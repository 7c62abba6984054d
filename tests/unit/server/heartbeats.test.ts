import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { Server } from 'socket.io';
import { WebSocket } from 'ws';
import type { LineServer } from '@/lib/server/realtime/asker';
import { beatTogether } from '@/lib/server/realtime/heartbeats';

const PINGS = 4;

test('a line that answers is asked again and again, those that do not are ended, and nobody is asked after the end', { timeout: 60_000 }, async (t) => {
  const http = createServer();
  const io: LineServer = new Server(http, { transports: ['websocket'], pingInterval: 100, pingTimeout: 300 });
  const stop = beatTogether(io);
  t.after(async () => {
    await io.close();
    stop();
  });
  const reasons: string[] = [];
  io.engine.on('connection', (line: { on(event: 'close', then: (reason: string) => void): void }) => line.on('close', (reason) => reasons.push(reason)));
  await new Promise<void>((listening) => http.listen(0, '127.0.0.1', listening));
  const { port } = http.address() as AddressInfo;

  /** Answers so many times, then no more; ends when the line has been closed or was asked as often as it should. */
  async function person(answers: number): Promise<{ asked: number; closed: boolean }> {
    const socket = new WebSocket(`ws://127.0.0.1:${port}/socket.io/?EIO=4&transport=websocket`);
    let [asked, closed] = [0, false];
    socket.on('message', (data: Buffer) => {
      if (data.toString() !== '2') return;
      asked += 1;
      if (asked <= answers) socket.send('3');
    });
    socket.on('close', () => (closed = true));
    while (!closed && asked < PINGS) await pause(20);
    socket.terminate();
    return { asked, closed };
  }
  const [living, silent, tired] = await Promise.all([person(Infinity), person(0), person(2)]);
  assert.deepEqual(living, { asked: PINGS, closed: false });
  assert.deepEqual(silent, { asked: 1, closed: true });
  assert.deepEqual(tired, { asked: 3, closed: true });
  while (reasons.length < 3) await pause(20);
  assert.deepEqual([...reasons].sort(), ['ping timeout', 'ping timeout', 'transport close']);
});

import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { test } from 'node:test';
import { Server } from 'socket.io';
import type { LineServer } from '@/lib/server/realtime/asker';
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

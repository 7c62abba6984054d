import { once } from 'node:events';
import { WebSocket } from 'ws';
import { type Dice, diceFor } from './dice';
import { BROKEN_JSON, HOSTILE_JSON } from './hostile-values';
import type { Caller } from './raw-line';

export interface FramesReport {
  frames: number;
}

interface Wishes {
  url: string;
  /** Somebody who is let in. */
  caller: Caller;
  count: number;
  seed: number;
}

/** Frames that one line sends before it is given up. */
const EACH = 20;
const AT_ONCE = 20;
const SHORT_JSON = HOSTILE_JSON.slice(0, 26);

/** Speaks to the server below Socket.IO: frames of no kind, in pieces, with attachments that never come, in many namespaces. */
export async function fuzzFrames({ url, caller, count, seed }: Wishes): Promise<FramesReport> {
  const dice = diceFor(seed, 'frames');
  let frames = 0;
  while (frames < count) {
    const sent = await Promise.all(Array.from({ length: AT_ONCE }, () => oneLine(url, caller, dice)));
    frames += sent.reduce((sum, number) => sum + number, 0);
  }
  return { frames };
}

async function oneLine(url: string, caller: Caller, dice: Dice): Promise<number> {
  const socket = open(url, caller.cookie);
  await Promise.race([once(socket, 'open'), once(socket, 'close')]).catch(() => undefined);
  if (dice.below(3) > 0) socket.send(`40${handshake(caller, dice)}`);
  let sent = 0;
  for (; sent < EACH && socket.readyState === WebSocket.OPEN; sent += 1) {
    sendOne(socket, dice);
    if (dice.below(4) === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  socket.terminate();
  return Math.max(1, sent);
}

/** Half of them claim to have what nobody has. */
function handshake({ auth }: Caller, dice: Dice): string {
  const said = JSON.stringify(auth);
  return dice.below(2) === 0 ? said : `${said.slice(0, -1)},"have":${dice.pick(SHORT_JSON)}}`;
}

function sendOne(socket: WebSocket, dice: Dice): void {
  const digits = () => dice.pick(['0', '1', '-1', '1000000', '99999999999999999999', '1e9', '', '007']);
  const json = dice.pick([...SHORT_JSON, ...BROKEN_JSON]);
  const chance = dice.below(10);
  if (chance === 0) return inPieces(socket, `42["clock",${json}]`, dice.pick([2, 50, 500]));
  if (chance === 1) return outsideTheProtocol(socket, dice);
  if (chance === 2) return socket.send(Buffer.from(Array.from({ length: dice.pick([0, 1, 100]) }, () => dice.below(256))));
  socket.send(
    dice.pick([
      '', '0', '1', '2', '2probe', '3', '5', '6', '7', '9', 'x', '\u0000', '4', '40', '41', '46', '49', '4\ud83d', '22', 'b', `0{"sid":"x"}`,
      `40${json}`, `40/n${digits()},${json}`, `41/n${digits()},`, `42${digits()}["clock",${json}]`, `42/n${digits()},["clock"]`, `43${digits()}${json}`, `44${json}`, `45${digits()}-["clock",${json}]`, `45${digits()}-["clock",{"_placeholder":true,"num":${digits()}}]`, `46${digits()}-${digits()}[]`, `42${json}`, `4${json}`, json,
    ]),
  );
}

/** One message in many small fragments, the last of which may never come. */
function inPieces(socket: WebSocket, text: string, pieces: number): void {
  const size = Math.max(1, Math.ceil(text.length / pieces));
  for (let at = 0; at < text.length; at += size) socket.send(text.slice(at, at + size), { fin: at + 3 * size >= text.length });
}

/** Bytes that are no frame: reserved codes and bits, no mask, lengths that are not true. */
function outsideTheProtocol(socket: WebSocket, dice: Dice): void {
  const bytes = dice.pick([[0x83, 0x80, 0, 0, 0, 0], [0x8b, 0x80, 0, 0, 0, 0], [0xf1, 0x80, 0, 0, 0, 0], [0x81, 0x01, 0x41], [0x81, 0xff, 0x7f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0, 0, 0, 0], [0x89, 0xfe, 0x01, 0x00, 0, 0, 0, 0], [0x88, 0x81, 0, 0, 0, 0, 0x03], [0x81, 0x82, 0, 0, 0, 0, 0xc3, 0x28], [0x00, 0x80, 0, 0, 0, 0], Array.from({ length: 40 }, () => dice.below(256))]);
  (socket as unknown as { _socket?: { write(bytes: Buffer): void } })._socket?.write(Buffer.from(bytes));
}

/** A WebSocket to where lines are opened. */
export function open(url: string, cookie: string): WebSocket {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`, { headers: { cookie, origin: url }, perMessageDeflate: false });
  socket.on('error', () => undefined);
  return socket;
}

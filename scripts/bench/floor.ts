// The floor: the least that does the same work. Bare `ws`, one pre-framed buffer for each audience written to each
// socket, a signed cookie, JSON.parse, and one file of records, synced once for all that came in one turn of the event
// loop; only then anybody hears of it. `floor.ts <file of records> <file of games>` prints its port.
import { createHmac, timingSafeEqual } from 'node:crypto';
import { fdatasyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import * as ws from 'ws';
import type { BenchClient, BenchGame } from './prepare';

interface Game {
  count: number;
  /** What a newcomer hears, pre-framed. */
  state: Buffer;
  sealed: Map<string, string>;
  sockets: { raw: Socket; client: BenchClient }[];
}

const [, , recordFile = '', gamesFile = ''] = process.argv;
const SECRET = 'floor';
const record = openSync(recordFile, 'a');
const games = new Map<string, Game>();
const clients = new Map<string, { game: string; client: BenchClient }>();
for (const { id, clients: seats, stateBytes } of JSON.parse(readFileSync(gamesFile, 'utf8')) as BenchGame[]) {
  games.set(id, { count: 0, state: framed(JSON.stringify({ state: 'x'.repeat(stateBytes) })), sealed: new Map(), sockets: [] });
  for (const client of seats) clients.set(client.seat, { game: id, client });
}

let waiting: { line: string; tell: () => void }[] = [];

function commit(): void {
  const group = waiting;
  waiting = [];
  writeSync(record, group.map(({ line }) => line).join(''));
  fdatasyncSync(record);
  for (const { tell } of group) tell();
}

function framed(text: string): Buffer {
  // `Sender.frame` is what ws itself writes with.
  const { Sender } = ws as unknown as { Sender: { frame(data: Buffer, options: object): Buffer[] } };
  return Buffer.concat(Sender.frame(Buffer.from(text), { fin: true, rsv1: false, opcode: 1, mask: false, readOnly: false }));
}

interface Asked {
  type: 'commit' | 'withdraw' | 'advance';
  decision?: unknown;
}

function hear(id: string, client: BenchClient, { type, decision }: Asked): void {
  const game = games.get(id);
  if (!game || !(type === 'advance' ? client.kind === 'control' : client.commits)) return;
  const team = type === 'advance' ? 'advance' : (client.team ?? '');
  game.count += 1;
  const notice = { n: game.count, team, type, at: Date.now() };
  if (type === 'commit') game.sealed.set(team, JSON.stringify(decision));
  if (type === 'withdraw') game.sealed.delete(team);
  const whole = JSON.stringify({ ...notice, decision });
  waiting.push({
    line: `${id} ${whole}\n`,
    tell() {
      const [own, other] = [framed(whole), framed(JSON.stringify(notice))];
      for (const { raw, client: hears } of game.sockets) raw.write(hears.team === team || hears.kind === 'control' ? own : other);
    },
  });
  if (waiting.length === 1) setImmediate(commit);
}

/** `floor=<seat>.<signature>` */
function whoIs({ headers: { cookie = '' } }: IncomingMessage): { game: string; client: BenchClient } | undefined {
  const [seat = '', signature = ''] = cookie.replace('floor=', '').split('.');
  const [given, right] = [Buffer.from(signature), createHmac('sha256', SECRET).update(seat).digest('base64url')];
  return given.length === right.length && timingSafeEqual(given, Buffer.from(right)) ? clients.get(seat) : undefined;
}

const http = createServer();
const server = new ws.WebSocketServer({ server: http, perMessageDeflate: false, maxPayload: 64 * 1024 });
server.on('connection', (socket, request) => {
  const who = whoIs(request);
  const game = who && games.get(who.game);
  if (!who || !game) return socket.close();
  const raw = request.socket;
  const member = { raw, client: who.client };
  game.sockets.push(member);
  raw.write(game.state);
  socket.on('message', (data: Buffer) => hear(who.game, who.client, JSON.parse(data.toString()) as Asked));
  socket.on('close', () => void game.sockets.splice(game.sockets.indexOf(member), 1));
});
http.listen(0, '127.0.0.1', () => process.stdout.write(`${(http.address() as AddressInfo).port}\n`));

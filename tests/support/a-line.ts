import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { TestContext } from 'node:test';
import { encode } from 'next-auth/jwt';
import { io, type Socket } from 'socket.io-client';
import type { Answer, ClientToServer, FollowAnswer, ServerToClient } from '@/lib/contract';
import { command } from '@/lib/game/commands';
import type { GameId, SeatId } from '@/lib/game/ids';
import { settings, type Settings } from '@/lib/game/settings';
import { openDatabase, type Database } from '@/lib/server/db';
import type { Facilitator, House } from '@/lib/server/house';
import { makeLog } from '@/lib/server/log';
import { makeHouse } from '@/lib/server/make-house';
import { migrate } from '@/lib/server/migrate';
import { Bus } from '@/lib/server/nodes/bus';
import { openRedis } from '@/lib/server/nodes/redis';
import { openLine } from '@/lib/server/realtime/line';
import { temporaryFolder } from './temporary-folder';

export const SECRET = 'a secret that is long enough for a test';

/** A whole house with its line open on a port, over a database of its own; gone after the test. */
export interface OpenLine {
  house: House;
  db: Database;
  url: string;
  /** Opens a browser's line: cookies are the seats it holds, by token, and a session. */
  connect(who: Browser, wishes?: Wishes): Promise<Client>;
  /** Ends it before the test does. */
  close(): Promise<void>;
}

export interface Browser {
  seat: SeatId;
  cookie: string;
}

interface Wishes {
  origin?: string | null;
  seat?: unknown;
  /** The team to look on as. */
  as?: unknown;
  /** What the handshake says is here; the line then begins with the answer. */
  have?: unknown;
}

/** A browser's end of the line that keeps every frame it receives. */
export interface Client {
  socket: Socket<ServerToClient, ClientToServer>;
  /** All that came in, as text. */
  frames: string[];
  /** Events told to this client, in order. */
  told: string[];
  ask(event: string, request: unknown): Promise<Answer<never>>;
  follow(have?: Record<string, number>): Promise<FollowAnswer>;
  /** What the line begins with, when its handshake said what is here. */
  greeting: Promise<Answer<FollowAnswer>>;
}

interface LineWishes {
  grace?: number;
  quiet?: number;
  /** Another folder of scenarios. */
  shelf?: string;
  /** false: the line does not count how often a seat speaks. */
  limited?: boolean;
  /** A database that is there already, instead of a file of its own. */
  databaseUrl?: string;
  /** This house is one node of several, which hear of each other here. */
  redisUrl?: string;
}

export async function anOpenLine(t: TestContext, { databaseUrl = `file:${path.join(temporaryFolder(t), 'plan-b.db')}`, redisUrl, shelf = path.resolve('scenarios'), limited = true, ...times }: LineWishes = {}): Promise<OpenLine> {
  process.env.NEXTAUTH_SECRET = SECRET;
  await migrate(databaseUrl);
  const db = await openDatabase(databaseUrl);
  const log = makeLog('silent');
  const redis = redisUrl === undefined ? null : await openRedis(redisUrl, log);
  const nodes = redis ? { bus: new Bus(), adapter: redis.adapter } : undefined;
  const { house, here, stop } = await makeHouse({ db, databaseUrl, secret: SECRET, signingSeed: SECRET, log, shelf, bus: nodes?.bus, ...times });
  const http = createServer();
  const line = openLine(http, { house, here, log, authUrl: undefined, limited, nodes });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  const clients: Client[] = [];
  let closed = false;
  const close = async () => {
    if (closed) return;
    closed = true;
    for (const { socket } of clients) socket.disconnect();
    stop();
    await line.close();
    redis?.close();
    await db.$disconnect();
  };
  t.after(close);
  return {
    house,
    db,
    url,
    close,
    async connect(who, wishes = {}) {
      const client = makeClient(url, who, wishes);
      clients.push(client);
      await new Promise<void>((resolve, reject) => {
        client.socket.once('connect', resolve);
        client.socket.once('connect_error', reject);
        client.socket.connect();
      });
      return client;
    },
  };
}

function makeClient(url: string, { seat, cookie }: Browser, { origin = url, seat: named = seat, ...said }: Wishes): Client {
  const extraHeaders: Record<string, string> = { cookie };
  if (origin !== null) extraHeaders.origin = origin;
  const socket: Socket<ServerToClient, ClientToServer> = io(url, { transports: ['websocket'], auth: { seat: named, ...said }, autoConnect: false, reconnection: false, forceNew: true, extraHeaders });
  const frames: string[] = [];
  const told: string[] = [];
  socket.io.on('open', () => socket.io.engine.on('data', (data: unknown) => frames.push(String(data))));
  socket.on('events', (events) => told.push(...events.map(({ audience, type, number }) => `${audience} ${number} ${type}`)));
  const greeting = new Promise<Answer<FollowAnswer>>((resolve) => socket.once('followed', resolve));
  const ask = (event: string, request: unknown) => (socket.timeout(5_000) as unknown as { emitWithAck(event: string, request: unknown): Promise<Answer<never>> }).emitWithAck(event, request);
  return {
    socket,
    frames,
    told,
    greeting,
    ask,
    async follow(have = {}) {
      const answer: Answer<FollowAnswer> = await ask('follow', { have });
      assert.ok(answer.ok, JSON.stringify(answer));
      return answer.value;
    },
  };
}

/** A game of the default scenario with its facilitator at the desk. */
export interface OpenTable {
  game: GameId;
  code: string;
  who: Facilitator;
  control: Browser;
  /** Joins as a student does; `role` counts the team's roles from 0, the first commits. */
  join(name: string, team: string, role: number): Promise<Browser>;
  /** Control does something, or the test fails. */
  direct(command: { type: string } & Record<string, unknown>): Promise<void>;
}

export async function anOpenTable({ house }: Pick<OpenLine, 'house'>, wishes: Partial<Settings> = {}): Promise<OpenTable> {
  const who = await aFacilitator(house);
  const shelved = await house.scenarios.bySlug('plan-b');
  assert.ok(shelved);
  const form = shelved.scenario.forms[0];
  assert.ok(form);
  const { id: game, joinCode: code } = await house.games.create({ title: 'Monday', scenarioHash: shelved.card.hash, form: form.id, settings: settings.parse(wishes), cohort: '', facilitator: who.id });
  const seat = await house.games.controlSeat(game, who.id);
  assert.ok(seat);

  let count = 0;
  return {
    game,
    code,
    who,
    control: { seat, cookie: await sessionCookie(house, who) },
    async join(name, team, index) {
      const role = shelved.scenario.teams.find(({ id }) => id === team)?.roles[index]?.id ?? '';
      const joined = await house.identity.join({ code, name, team, role, address: '10.0.0.1' });
      assert.ok(joined.ok, JSON.stringify(joined));
      return { seat: joined.seat, cookie: `planb_${joined.seat}=${joined.token}` };
    },
    async direct(asked) {
      count += 1;
      const answer = await house.play.submit(game, seat, `control-${count}`, command.parse(asked));
      assert.ok(answer.ok, JSON.stringify(answer));
    },
  };
}

let facilitators = 0;

export async function aFacilitator(house: House): Promise<Facilitator> {
  facilitators += 1;
  const token = (await house.identity.inviteFacilitator()).replace('/setup/', '');
  const made = await house.identity.createFacilitator(token, { email: `f${facilitators}@example.edu`, name: 'Ana', password: 'correct horse battery' });
  assert.ok(made.ok, JSON.stringify(made));
  return made.facilitator;
}

export async function sessionCookie(house: House, { id, email, name }: Facilitator): Promise<string> {
  const token = await encode({ token: { sub: id, email, name, epoch: await house.identity.epochOf(id) }, secret: SECRET });
  return `next-auth.session-token=${token}`;
}

/** Waits until something holds, for two seconds at most unless it may take longer. */
export async function until(holds: () => boolean, what: string, longest = 2_000): Promise<void> {
  for (const deadline = Date.now() + longest; Date.now() < deadline; ) {
    if (holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  assert.fail(`waited in vain: ${what}`);
}

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
}

export interface Browser {
  seat: SeatId;
  cookie: string;
}

interface Wishes {
  origin?: string | null;
  seat?: unknown;
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
}

export async function anOpenLine(t: TestContext, { grace }: { grace?: number } = {}): Promise<OpenLine> {
  process.env.NEXTAUTH_SECRET = SECRET;
  const databaseUrl = `file:${path.join(temporaryFolder(t), 'plan-b.db')}`;
  await migrate(databaseUrl);
  const db = await openDatabase(databaseUrl);
  const log = makeLog('silent');
  const { house, here, stop } = await makeHouse({ db, databaseUrl, secret: SECRET, log, shelf: path.resolve('scenarios'), ...(grace === undefined ? {} : { grace }) });
  const http = createServer();
  const line = openLine(http, { house, here, log, authUrl: undefined });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  const clients: Client[] = [];
  t.after(async () => {
    for (const { socket } of clients) socket.disconnect();
    stop();
    await line.close();
    await db.$disconnect();
  });
  return {
    house,
    db,
    url,
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

function makeClient(url: string, { seat, cookie }: Browser, { origin = url, seat: named = seat }: Wishes): Client {
  const extraHeaders: Record<string, string> = { cookie };
  if (origin !== null) extraHeaders.origin = origin;
  const socket: Socket<ServerToClient, ClientToServer> = io(url, { transports: ['websocket'], auth: { seat: named }, autoConnect: false, reconnection: false, forceNew: true, extraHeaders });
  const frames: string[] = [];
  const told: string[] = [];
  socket.io.on('open', () => socket.io.engine.on('data', (data: unknown) => frames.push(String(data))));
  socket.on('events', (events) => told.push(...events.map(({ audience, type, number }) => `${audience} ${number} ${type}`)));
  const ask = (event: string, request: unknown) => (socket.timeout(5_000) as unknown as { emitWithAck(event: string, request: unknown): Promise<Answer<never>> }).emitWithAck(event, request);
  return {
    socket,
    frames,
    told,
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

/** Waits until something holds, for two seconds at most. */
export async function until(holds: () => boolean, what: string): Promise<void> {
  for (const deadline = Date.now() + 2_000; Date.now() < deadline; ) {
    if (holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  assert.fail(`waited in vain: ${what}`);
}

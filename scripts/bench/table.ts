import { createHmac } from 'node:crypto';
import { type BenchClient, type BenchGame, RATIONALE } from './prepare';
import { ThinSocket } from './thin-socket';

/** One of the two that are compared. */
export interface Side {
  name: 'plan-b' | 'floor';
  port: number;
}

/** Somebody who decides, one thing after the other: seal, take back, seal … */
export interface Lane {
  /** Sends the next; resolves with the milliseconds from `since` until the last client of the game had it. */
  decide(since?: number): Promise<number>;
  readonly sealed: boolean;
}

/** A game's clients, all connected, on the one side or the other; counts who has heard what. */
export class Table {
  readonly sockets: ThinSocket[] = [];
  readonly lanes: Lane[] = [];
  /** Messages to clients that were refused or could not be matched. */
  faults = 0;
  private readonly heard = new Map<number, { count: number; lane: string; at: number }>();
  private readonly pending = new Map<string, { since: number; done: (ms: number) => void }[]>();
  private asked = 0;

  private constructor(
    private readonly side: Side,
    readonly game: BenchGame,
  ) {}

  static async open(side: Side, game: BenchGame): Promise<Table> {
    const table = new Table(side, game);
    for (const client of game.clients) table.sockets.push(await table.enter(client));
    game.clients.forEach(({ commits, team }, index) => {
      if (commits && team !== null) table.lanes.push(table.lane(team, table.sockets[index] as ThinSocket));
    });
    return table;
  }

  /** Control goes on to the next phase; milliseconds until the last client had it. */
  advance(turn: string, phase: string): Promise<number> {
    const control = this.sockets[this.game.clients.findIndex(({ kind }) => kind === 'control')] as ThinSocket;
    return this.ask('advance', control, performance.now(), { type: 'openNext', from: { turn, phase } }, { type: 'advance' });
  }

  /** Control does something that nobody waits for. */
  direct(command: object): void {
    const control = this.sockets[this.game.clients.findIndex(({ kind }) => kind === 'control')] as ThinSocket;
    this.say(control, command, {});
  }

  get bytes(): number {
    return this.sockets.reduce((sum, { received }) => sum + received, 0);
  }

  close(): void {
    for (const socket of this.sockets) socket.close();
  }

  private lane(team: string, socket: ThinSocket): Lane {
    const { turn, options } = this.game;
    const decision = { option: options[team], rationale: RATIONALE, alternatives: [], forecasts: {} };
    const lane = {
      sealed: false,
      decide: (since = performance.now()) => {
        lane.sealed = !lane.sealed;
        return lane.sealed
          ? this.ask(team, socket, since, { type: 'commitDecision', turn, decision }, { type: 'commit', decision })
          : this.ask(team, socket, since, { type: 'withdrawDecision', turn }, { type: 'withdraw' });
      },
    };
    return lane;
  }

  private ask(lane: string, socket: ThinSocket, since: number, ours: object, floors: object): Promise<number> {
    return new Promise((done) => {
      const queue = this.pending.get(lane) ?? [];
      this.pending.set(lane, queue);
      queue.push({ since, done });
      this.say(socket, ours, floors);
    });
  }

  private say(socket: ThinSocket, ours: object, floors: object): void {
    this.asked += 1;
    socket.send(this.side.name === 'floor' ? JSON.stringify(floors) : `42${this.asked}["command",${JSON.stringify({ id: `bench-${process.pid}-${this.asked}`, command: ours })}]`);
  }

  /** A client has heard fact `number`; whose it is must be read only once. */
  private hears(number: number, laneOf: () => string): void {
    let fact = this.heard.get(number);
    if (!fact) this.heard.set(number, (fact = { count: 0, lane: laneOf(), at: 0 }));
    fact.count += 1;
    if (fact.count < this.game.clients.length) return;
    this.heard.delete(number);
    const first = this.pending.get(fact.lane)?.shift();
    if (first) first.done(performance.now() - first.since);
  }

  /** Opens a client's line and waits until it has the state. */
  enter(client: BenchClient): Promise<ThinSocket> {
    return this.side.name === 'floor' ? this.enterFloor(client) : this.enterPlanB(client);
  }

  private enterFloor({ seat }: BenchClient): Promise<ThinSocket> {
    const cookie = `floor=${seat}.${createHmac('sha256', 'floor').update(seat).digest('base64url')}`;
    return new Promise((resolve, reject) => {
      let opened: ThinSocket | undefined;
      let greeted = false;
      const ready = () => opened && greeted && resolve(opened);
      ThinSocket.open({ port: this.side.port, path: '/', headers: { cookie } }, (data, start, end) => {
        if (data[start + 2] !== N) {
          greeted = true;
          return void ready();
        }
        this.hears(numberAt(data, start + 5), () => between(data.toString('latin1', start, end), '"team":"'));
      }).then((socket) => {
        opened = socket;
        ready();
      }, reject);
    });
  }

  private enterPlanB({ seat, cookie }: BenchClient): Promise<ThinSocket> {
    const { port } = this.side;
    return new Promise((resolve, reject) => {
      let socket: ThinSocket | undefined;
      const early: string[] = [];
      const answer = (text: string) => {
        if (!socket) return void early.push(text);
        if (text.startsWith('0')) socket.send(`40{"seat":"${seat}","have":{}}`);
        else if (text.startsWith('42["followed",{"ok":true')) resolve(socket);
        else if (text.startsWith('44') || text.startsWith('42["followed"')) reject(new Error(text.slice(0, 200)));
      };
      ThinSocket.open({ port, path: '/socket.io/?EIO=4&transport=websocket', headers: { cookie, origin: `http://127.0.0.1:${port}` } }, (data, start, end) => {
        if (data[start] === PING) return void socket?.send('3');
        if (data[start] === MESSAGE && data[start + 1] === EVENT && data[start + 4] === EVENTS) {
          for (let at = data.indexOf(TO_ALL, start); at >= 0 && at < end; ) {
            const fact = at + TO_ALL.length;
            at = data.indexOf(TO_ALL, fact);
            this.hears(numberAt(data, fact), () => laneIn(data.toString('latin1', fact, at < 0 || at > end ? end : at)));
          }
          return;
        }
        if (data[start + 1] === ACK && end - start < 400 && !data.toString('latin1', start, end).includes('{"ok":true')) this.faults += 1;
        if (data[start] !== MESSAGE || (data[start + 1] !== ACK && (data[start + 1] !== EVENT || data[start + 4] === FOLLOWED))) answer(data.toString('utf8', start, end));
      }, () => reject(new Error('the line was closed'))).then((opened) => {
        socket = opened;
        for (const text of early) answer(text);
      }, reject);
    });
  }
}

const [PING, MESSAGE, EVENT, EVENTS, FOLLOWED, ACK, N] = ['2', '4', '2', 'e', 'f', '3', 'n'].map((letter) => letter.charCodeAt(0));
const TO_ALL = Buffer.from('{"audience":"all","number":');

function numberAt(data: Buffer, at: number): number {
  let number = 0;
  for (let digit = (data[at] ?? 0) - 48; digit >= 0 && digit <= 9; digit = (data[(at += 1)] ?? 0) - 48) number = number * 10 + digit;
  return number;
}

function laneIn(text: string): string {
  if (text.includes('"type":"PhaseOpened"')) return 'advance';
  return text.includes('"type":"DecisionSealed"') || text.includes('"type":"SealBroken"') ? between(text, '"team":"') : '';
}

function between(text: string, before: string): string {
  const from = text.indexOf(before) + before.length;
  return text.slice(from, text.indexOf('"', from));
}

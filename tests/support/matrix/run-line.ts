import { identify } from '@/lib/server/realtime/handshake';
import type { Answer } from '@/lib/contract';
import type { EventType } from '@/lib/game/events';
import type { Client, OpenLine } from '../a-line';
import { ACTS, OBJECTS, type About, type Act } from './acts';
import { makeStaff, WITH_A_LINE, withoutALine, type Person, type Staff } from './people';
import { allows, nameOf, type Cell, type Rule } from './rules';
import { aScene, type Scene, type SceneName } from './scene';

/** A cell that can be tried: what would be sent. */
interface Try extends Cell {
  act: string;
  send: Act;
  about: About;
  request: unknown;
}

export interface Outcome {
  /** Every cell that was tried. */
  cells: Cell[];
  /** What was not as the table has it, in words. */
  red: string[];
}

/** Facts after which others may do other things than before: whatever is tried next is tried in a scene of its own. */
const TURNS_THE_TABLE = new Set<string>([
  'ExerciseStarted', 'TurnOpened', 'PhaseOpened', 'ExercisePaused', 'ExerciseResumed', 'DecisionSubmitted', 'DecisionWithdrawn', 'DecisionSealed', 'PenTaken', 'CommitRightGiven', 'CommitRightTaken',
  'EffectsApplied', 'NarrativePublished', 'ExerciseEnded', 'RecordOpened',
] satisfies EventType[]);

const AT_ONCE = 100;

/** Tries in a scene everything that anybody might do, and holds what comes of it against the rules. */
export class LineMatrix {
  private constructor(readonly line: OpenLine, private readonly staff: Staff) {}

  static async over(line: OpenLine): Promise<LineMatrix> {
    // What is tried is who may do what, not what survives a power cut.
    await line.db.$executeRawUnsafe('PRAGMA synchronous = OFF');
    return new LineMatrix(line, await makeStaff(line));
  }

  async run(when: SceneName, rules: readonly Rule[]): Promise<Outcome> {
    const { house } = this.line;
    const [scene, other] = [await aScene(house, this.staff.ana, when), await aScene(house, this.staff.eve, when)];
    const doors = await this.doors(when, scene, other, rules);
    const tries = (await Promise.all(Object.entries(WITH_A_LINE).map(async ([who, enter]) => this.triesOf(who, when, await enter(scene, this.line, this.staff), scene, other)))).flat();
    const denied = await this.denied(tries.filter((cell) => !allows(rules, cell)), scene, other);
    const allowed = await this.allowed(tries.filter((cell) => allows(rules, cell)), when, other);
    return { cells: [...doors.cells, ...tries.map(({ who, act, on }) => ({ who, act, on, when }))], red: [...doors.red, ...denied, ...allowed] };
  }

  /** Whoever opens a line, naming each seat of the game in turn, as themselves and as a team. */
  private async doors(when: SceneName, scene: Scene, other: Scene, rules: readonly Rule[]): Promise<Outcome> {
    const outcome: Outcome = { cells: [], red: [] };
    const within = await Promise.all(Object.entries(WITH_A_LINE).map(async ([who, enter]) => [who, (await enter(scene, this.line, this.staff)).browser] as const));
    const everybody = [...within.map(([who, { seat, cookie }]) => ({ who, own: seat as string, cookie })), ...Object.entries(await withoutALine(scene, other, this.line, this.staff)).map(([who, cookie]) => ({ who, own: '', cookie }))];
    const seats: [string, string][] = [...new Map([...within.map(([place, { seat }]): [string, string] => [seat, `the seat of ${place.replace(' looking on', '')}`]), [scene.seats.gone?.seat ?? '', 'a removed seat']])].map(([seat, place]) => [place, seat]);
    for (const { who, own, cookie } of everybody) {
      for (const [place, seat] of [...seats, ['missing', 's_nobody-here'], ['malformed', '__proto__']]) {
        for (const as of [undefined, 'red', 'nobody']) {
          const cell = { who, act: as === undefined ? 'open a line' : as === 'red' ? 'look on as red' : 'look on as nobody', on: seat === own ? 'own' : (place ?? ''), when };
          const { ok } = await identify(this.line.house, as === undefined ? { seat } : { seat, as }, cookie);
          outcome.cells.push(cell);
          if (ok !== allows(rules, cell)) outcome.red.push(`${nameOf(cell)}: ${ok ? 'was let in' : 'was turned away'}`);
        }
      }
    }
    return outcome;
  }

  private async triesOf(who: string, when: SceneName, person: Person, scene: Scene, other: Scene): Promise<Try[]> {
    const found: Try[] = [];
    for (const send of ACTS) {
      const seen = new Set<string>();
      for (const on of OBJECTS) {
        const about: About = { scene, other, team: person.team, rival: person.rival, on };
        const request = await send.request(about);
        // Where there is no such object, there is nothing to try.
        const same = JSON.stringify({ ...(request as object), id: '' }).replace(/s_moved-\d+/, '');
        if (seen.has(same)) continue;
        seen.add(same);
        found.push({ who, act: send.name, on, when, send, about, request });
      }
    }
    return found;
  }

  /** Many at once: since each is refused, none is in another's way. */
  private async denied(tries: readonly Try[], scene: Scene, other: Scene): Promise<string[]> {
    const red: string[] = [];
    const clients = new Map<string, Client>();
    await Promise.all(Object.entries(WITH_A_LINE).map(async ([who, enter]) => clients.set(who, await this.connect(await enter(scene, this.line, this.staff)))));
    const heard = () => [...clients.values()].map(({ frames }) => frames.filter((frame) => frame.startsWith('2[')).length).join();
    await silence(heard);
    const heardBefore = heard();
    const entered = await this.traces(scene, other);
    for (let from = 0; from < tries.length; from += AT_ONCE) {
      await Promise.all(tries.slice(from, from + AT_ONCE).map(async (cell) => {
        const answer = await clients.get(cell.who)?.ask(cell.send.message, cell.request).catch((error: unknown) => error as Error);
        if (answer === undefined || answer instanceof Error) red.push(`${nameOf(cell)}: had no answer`);
        else if (answer.ok) red.push(`${nameOf(cell)}: was carried out`);
        else if (answer.error.code === 'internal' || answer.error.code === 'unavailable') red.push(`${nameOf(cell)}: ${answer.error.code}`);
      }));
    }
    await silence(heard);
    if (heard() !== heardBefore) red.push(`${entered.when}: somebody heard of what was refused`);
    if ((await this.traces(scene, other)).text !== entered.text) red.push(`${entered.when}: something refused left a trace`);
    for (const { socket } of clients.values()) socket.disconnect();
    return red;
  }

  /** One after the other, in a scene where nothing was done that changes who may do what. What was done to a thing already is tried again on a new one. */
  private async allowed(tries: readonly Try[], when: SceneName, other: Scene): Promise<string[]> {
    const red: string[] = [];
    let stage = await this.stage(when);
    for (const cell of tries) {
      let outcome = await stage.carryOut(cell, other);
      if (outcome.problem !== null && stage.isUsed) {
        stage.close();
        stage = await this.stage(when);
        outcome = await stage.carryOut(cell, other);
      }
      if (outcome.problem !== null) red.push(`${nameOf(cell)}: ${outcome.problem}`);
      if (!outcome.types.some((type) => TURNS_THE_TABLE.has(type))) continue;
      stage.close();
      stage = await this.stage(when);
    }
    stage.close();
    return red;
  }

  /** A new scene, and the lines of those who act in it. */
  private async stage(when: SceneName) {
    const { house } = this.line;
    const scene = await aScene(house, this.staff.ana, when);
    const clients = new Map<string, Client>();
    let used = 0;
    return {
      get isUsed() {
        return used > 1;
      },
      carryOut: async ({ who, send, about }: Try, other: Scene): Promise<{ problem: string | null; types: string[] }> => {
        used += 1;
        const enter = WITH_A_LINE[who];
        const known = clients.get(who);
        const client = known?.socket.connected ? known : enter && (await this.connect(await enter(scene, this.line, this.staff)).catch(() => undefined));
        if (!client) return { problem: 'could not open a line', types: [] };
        clients.set(who, client);
        const { length } = await house.play.record(scene.game);
        const answer: Answer<unknown> = await client.ask(send.message, await send.request({ ...about, scene, other }));
        const types = (await house.play.record(scene.game)).slice(length).map(({ type }) => type);
        if (!answer.ok) return { problem: `${answer.error.code} ${JSON.stringify(answer.error.about)}`, types };
        return { problem: send.message === 'command' && types.length === 0 ? 'nothing came of it' : null, types };
      },
      close: () => {
        for (const { socket } of clients.values()) socket.disconnect();
      },
    };
  }

  private connect({ browser, as }: Person): Promise<Client> {
    return this.line.connect(browser, as === undefined ? {} : { as }).then(async (client) => {
      await client.follow();
      return client;
    });
  }

  /** What a refusal must leave as it is: the records' heads, and every draft. */
  private async traces(scene: Scene, other: Scene): Promise<{ when: string; text: string }> {
    const { house, db } = this.line;
    const records = await Promise.all([scene, other].map(({ game }) => house.play.record(game)));
    const drafts = await db.draft.findMany({ where: { gameId: { in: [scene.game, other.game] } } });
    const state = await scene.state();
    return { when: `${state.stage} ${state.phase ?? ''}`, text: JSON.stringify([records.map((record) => [record.length, record.at(-1)]), drafts], (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value)) };
  }
}

/** Waits until nothing more is heard for a while: who comes is told of a little later. */
async function silence(heard: () => string): Promise<void> {
  for (let before = ''; before !== heard(); ) {
    before = heard();
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
}

import { createHash } from 'node:crypto';
import path from 'node:path';
import type { TestContext } from 'node:test';
import SqliteFile from 'better-sqlite3';
import { askOnce, type Got } from '../../../scripts/fuzz/http';
import { anOpenLine, SECRET } from '../a-line';
import { freePort } from '../free-port';
import { startServer, type RunningServer } from '../server';
import { temporaryFolder } from '../temporary-folder';
import { RawLine } from '../wire/raw-line';
import { alike, outcomeOf, saysNothing } from './answers';
import { aCast, aCompany, type Cast, type Visitor } from './cast';
import { CSRF_COOKIE, NOTHING, routeActs, type Names, type RouteAct } from './requests';
import { allows, nameOf, toldBy, type Cell, type Rule } from './rules';
import type { SceneName } from './scene';
import { aShelf } from './shelf';

/** A cell that can be tried: who asks, and for what. */
interface Try extends Cell {
  of: RouteAct;
  visitor: Visitor;
  names: Names;
}

interface Answered extends Try {
  got: Got | null | 'late';
  outcome: string;
}

/** When something is asked that is of no game. */
const WHENEVER = '-';
const AT_ONCE = 8;
/** What a client is told by itself after it has come: who is there. */
const SETTLED_MS = 400;
/** Carried out and nothing written: a code is shown, nobody was there to be sent away, a cookie is taken back. */
const WRITES_NOTHING = new Set(['POST /api/games/[game]/return-code', 'POST /api/games/[game]/rehearsal/dismiss', 'POST /api/auth/[...nextauth]']);
/** Done to a thing once and for all: each who may has a game of their own for it. */
const ONCE = new Set(['POST /api/games/[game]/move', 'POST /api/games/[game]/names', 'POST /api/games/[game]/withhold', 'POST /api/games/[game]/facilitators', 'POST /api/games/[game]/review-links', 'POST /api/games/[game]/rehearsal', 'POST /api/games/[game]/annotations/[annotation]/erase']);
/** These take from somebody what they need for the rest: in a game apart. */
const APART = new Set(['POST /api/games/[game]/annotations/[annotation]/withdraw', 'POST /api/return']);
/** These end sessions, or let scripted players loose: last. */
const LAST = ['POST /api/games/[game]/annotations/[annotation]/erase', 'POST /api/return', 'POST /api/games/[game]/rehearsal', 'POST /api/alone', 'POST /api/sign-out-everywhere'];

export interface RoutesOutcome {
  cells: Cell[];
  red: string[];
  /** How many requests were sent. */
  requests: number;
}

/** The built program over games at every moment, and everybody at its doors. */
export class RouteMatrix {
  private requests = 0;
  private constructor(
    readonly server: RunningServer,
    private readonly metrics: string,
    private readonly file: SqliteFile.Database,
    /** For what is refused, and for what is only read. */
    readonly casts: readonly Cast[],
    /** For what changes something. */
    private readonly stages: ReadonlyMap<string, Cast>,
    private readonly rules: readonly Rule[],
    /** Whole records of games of two facilitators. */
    private readonly taken: readonly string[],
    readonly acts: readonly RouteAct[],
  ) {}

  /** Makes the games in this process, and then starts the program over them. */
  static async over(t: TestContext, moments: readonly SceneName[], rules: readonly Rule[], acts = routeActs()): Promise<RouteMatrix> {
    const folder = temporaryFolder(t);
    const database = path.join(folder, 'plan-b.db');
    const line = await anOpenLine(t, { databaseUrl: `file:${database}`, shelf: aShelf(t) });
    // What is tried is who may do what, not what survives a power cut.
    await line.db.$executeRawUnsafe('PRAGMA synchronous = OFF');
    const company = await aCompany(line);
    const casts: Cast[] = [];
    const stages = new Map<string, Cast>();
    for (const when of moments) {
      const cast = await aCast(company, when);
      casts.push(cast);
      for (const act of acts.filter(({ method, pattern }) => method !== 'GET' && pattern !== '/api/setup')) {
        const cells = cast.visitors.flatMap((visitor) => cast.objects(act, visitor).map(([on, names]) => cellOf(act, visitor, on, names, when))).filter((cell) => (cell.when !== WHENEVER || when === moments[0]) && allows(rules, cell));
        for (const key of new Set(cells.map((cell) => stageOf(act, cell)))) if (!stages.has(key) && cells.some((cell) => cell.when !== WHENEVER)) stages.set(key, await aCast(company, when));
      }
    }
    const opened = await aCast(company, 'opened');
    const taken = await Promise.all([opened.scene, opened.other].map(async ({ game }) => {
      let text = '';
      for await (const some of line.house.play.exportLines(game)) text += some;
      return text;
    }));
    await line.close();

    const port = await freePort();
    const server = await startServer({ DATA_DIR: folder, HOST: '127.0.0.1', NEXTAUTH_SECRET: SECRET, RATE_LIMITS: 'off', METRICS_PORT: String(port) });
    t.after(() => server.close());
    const file = new SqliteFile(database, { readonly: true });
    t.after(() => file.close());
    return new RouteMatrix(server, `http://127.0.0.1:${port}`, file, casts, stages, rules, taken, acts);
  }

  /**
   * Everything that everybody might ask: first all that is refused or only read, then what changes something. Of what is
   * refused without a word one in `share` is tried, which ones by the seed.
   */
  async run(acts = this.acts, { share = 1, seed = 1 } = {}): Promise<RoutesOutcome> {
    const red: string[] = [];
    const cells: Cell[] = [];
    const changing: Try[] = [];
    for (const cast of this.casts) {
      const tries = acts.flatMap((act) => cast.visitors.flatMap((visitor) => cast.objects(act, visitor).map(([on, names]): Try => ({ ...cellOf(act, visitor, on, names, cast.when), of: act, visitor, names })))).filter(({ when }) => when !== WHENEVER || cast === this.casts[0]);
      cells.push(...tries);
      const refused = tries.filter((cell) => !allows(this.rules, cell));
      red.push(...(await this.refused(refused, (cell) => toldBy(this.rules, cell) !== undefined || digestOf(`${seed} ${nameOf(cell)}`) % share === 0, cast)));
      const allowed = tries.filter((cell) => allows(this.rules, cell));
      for (const one of await this.askAll(allowed.filter(({ of: { method } }) => method === 'GET'), 2)) if (one.outcome !== 'done') red.push(`${nameOf(one)}: ${one.outcome}`);
      changing.push(...allowed.filter(({ of: { method } }) => method !== 'GET'));
    }
    changing.sort((a, b) => LAST.indexOf(a.act) - LAST.indexOf(b.act));
    for (const cell of changing) red.push(...(await this.carriedOut(cell)));
    return { cells: cells.map(({ who, act, on, when }) => ({ who, act, on, when })), red, requests: this.requests };
  }

  /** No method but those that a route exports is answered by it. */
  async otherMethods(): Promise<string[]> {
    const red: string[] = [];
    const [cast] = this.casts;
    const visitor = cast?.visitors.find(({ who }) => who === 'facilitator');
    for (const of of this.acts) {
      for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'].filter((one) => !this.acts.some(({ pattern, method: known }) => pattern === of.pattern && known === one))) {
        const [, names] = (visitor && cast?.objects(of, visitor)[0]) ?? ['', NOTHING];
        const { path: address } = of.ask(names);
        const got = await askOnce(this.server.url, { method, path: address, body: method === 'GET' ? null : '{}', headers: { ...this.cookies(visitor), origin: this.server.url, 'content-type': 'application/json' } });
        const outcome = outcomeOf(got, false);
        if (!['405', '404', '400', 'nothing'].includes(outcome)) red.push(`${method} ${of.pattern}: ${outcome}`);
      }
    }
    return red;
  }

  /** Many at once: none may leave a trace, and nobody may hear of it. */
  private async refused(all: readonly Try[], isTried: (cell: Cell) => boolean, cast: Cast): Promise<string[]> {
    const red: string[] = [];
    const byName = new Map(all.map((cell) => [nameOf(cell), cell]));
    const absentOf = (cell: Try): string => nameOf({ ...cell, on: cell.on === 'another game’s in it' ? 'none in it' : 'missing' });
    // Whatever is tried is held against the answer to what is not there.
    const wanted = new Set(all.filter(isTried).flatMap((cell) => [nameOf(cell), absentOf(cell)]));
    const tries = [...byName].filter(([name]) => wanted.has(name)).map(([, cell]) => cell);
    let heard = 0;
    const lines = await Promise.all(cast.visitors.flatMap(({ seat, cookie }) => (seat === null ? [] : [RawLine.connect(this.server.url, { seat, have: {} }, cookie, (frame) => (heard += frame.startsWith('42') ? 1 : 0))])));
    if (lines.some(({ open }) => !open)) red.push(`${cast.when}: somebody who listens was not let in`);
    for (let before = -1; before !== heard; await new Promise((resolve) => setTimeout(resolve, SETTLED_MS))) before = heard;
    const [entered, heardBefore] = [this.traces(), heard];
    const answers: Answered[] = [];
    let version = this.version();
    for (let from = 0; from < tries.length; from += AT_ONCE) {
      const some = await this.askAll(tries.slice(from, from + AT_ONCE));
      answers.push(...some);
      // Something was written; whether anything is other than before, is seen at once while it is known what was asked.
      if (this.version() !== version && this.traces() !== entered) red.push(`one of these left a trace: ${some.map(nameOf).join('; ')}`);
      version = this.version();
    }
    await new Promise((resolve) => setTimeout(resolve, SETTLED_MS));
    if (heard !== heardBefore) red.push(`${cast.when}: somebody heard of what was refused`);
    if (this.traces() !== entered) red.push(`${cast.when}: something refused left a trace`);
    for (const line of lines) line.leave();

    const found = new Map(answers.map((one) => [nameOf(one), one]));
    for (const one of answers) {
      const told = toldBy(this.rules, one);
      const absent = found.get(absentOf(one));
      if (told !== undefined ? one.outcome !== told : !saysNothing(one.outcome)) red.push(`${nameOf(one)}: ${one.outcome === 'done' ? 'was carried out' : one.outcome}`);
      else if (absent && (told === undefined || one.on === 'another game’s in it') && one.on !== 'malformed' && !(await this.alikeAtLast(one, absent))) red.push(`${nameOf(one)}: is answered otherwise than what is not there (${one.outcome}, ${absent.outcome})`);
    }
    return red;
  }

  /** One after the other, each where nothing was done that would be in its way. */
  private async carriedOut(cell: Try): Promise<string[]> {
    const stage = this.stages.get(stageOf(cell.of, cell));
    const visitor = stage?.visitors.find(({ who }) => who === cell.who) ?? cell.visitor;
    const names = stage?.objects(cell.of, visitor).find(([on]) => on === cell.on)?.[1] ?? cell.names;
    const before = this.version();
    const [one] = await this.askAll([{ ...cell, visitor, names }]);
    if (one?.outcome !== 'done') return [`${nameOf(cell)}: ${one?.outcome ?? ''} ${one && one.got !== 'late' ? (one.got?.text.slice(0, 200) ?? '') : ''}`];
    return this.version() === before && !WRITES_NOTHING.has(cell.act) ? [`${nameOf(cell)}: nothing came of it`] : [];
  }

  /** Which part of a page was ready first may make two answers differ once; what tells something, differs each time. */
  private async alikeAtLast(one: Answered, absent: Answered): Promise<boolean> {
    let pair: readonly Answered[] = [one, absent];
    for (let again = 0; again < 4; again++) {
      const [a, b] = pair;
      if (a && b && alike(a, b)) return true;
      pair = await this.askAll([one, absent]);
    }
    return false;
  }

  private async askAll(tries: readonly Try[], atOnce = AT_ONCE): Promise<Answered[]> {
    const answers: Answered[] = [];
    for (let from = 0; from < tries.length; from += atOnce) {
      answers.push(...(await Promise.all(tries.slice(from, from + atOnce).map(async (one, at): Promise<Answered> => {
        this.requests += 1;
        const { headers, ...asked } = one.of.ask(one.names);
        const sent = one.act === 'POST /api/scenarios/[slug]/imports' ? { body: this.taken[one.who === 'facilitator of another game' ? 0 : 1] ?? '' } : {};
        // Wrong codes are counted by address: nobody here uses them up.
        const got = await askOnce(one.of.pattern === '/metrics' ? this.metrics : this.server.url, { ...asked, ...sent, from: `127.0.0.${2 + ((from + at + this.requests) % 250)}`, headers: { ...headers, ...this.cookies(one.visitor), ...(one.of.method === 'GET' ? {} : { origin: this.server.url }) } });
        return { ...one, got, outcome: outcomeOf(got, one.of.kind === 'page') };
      }))));
    }
    return answers;
  }

  private cookies(visitor: Visitor | undefined): { cookie: string } {
    return { cookie: [visitor?.cookie ?? '', CSRF_COOKIE].filter(Boolean).join('; ') };
  }

  /** Goes on whenever the program has written. */
  private version(): unknown {
    return this.file.pragma('data_version', { simple: true });
  }

  /** Every row of every table, as one digest. */
  private traces(): string {
    const hash = createHash('sha256');
    for (const { name } of this.file.prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").all() as { name: string }[]) hash.update(`${name} ${JSON.stringify(this.file.prepare(`SELECT * FROM "${name}"`).raw().all())}`);
    return hash.digest('hex');
  }
}

const OF_A_GAME = ['game', 'seat', 'self', 'code', 'token', 'returnCode', 'annotation'] as const;

export function cellOf(act: RouteAct, { who }: Visitor, on: string, names: Names, when: SceneName): Cell {
  return { who, act: act.name, on: act.by.size === 0 ? WHENEVER : on, when: OF_A_GAME.some((name) => act.by.has(name)) ? when : WHENEVER };
}

/** A whole number that a text always has. */
function digestOf(text: string): number {
  return createHash('sha256').update(text).digest().readUInt32BE();
}

function stageOf(act: RouteAct, { who, when }: Cell): string {
  return `${when} ${APART.has(act.name) ? 'apart' : ONCE.has(act.name) ? who : ''}`;
}

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { askOnce, type Got } from '../../../scripts/fuzz/http';
import { asksAgain } from '../as-router';
import { alike, outcomeOf, saysNothing } from './answers';
import type { Cast, Visitor } from './cast';
import type { Names, RouteAct } from './requests';
import { allows, nameOf, toldBy, type Rule } from './rules';
import { cellOf, type RouteMatrix } from './run-routes';
import { WAYS, type Way } from './ways';

/** Somebody who asks for a page in some way, and what they should be answered. */
interface Try {
  name: string;
  act: RouteAct;
  way: Way;
  visitor: Visitor;
  names: Names;
  /** The same without anything that is there. */
  absent: Names;
  malformed: boolean;
  may: boolean;
  told: string | undefined;
}

type Answer = Got | null | 'late';

const AT_ONCE = 6;
/** The page that is asked for in every way each time, so that each way is seen to let somebody in. */
const ALWAYS = '/games/[game]/desk';
/** So many redirections that only say how the same is asked for better. */
const HOPS = 4;
/** What was said and who said it (`aScene`): for nobody whom the table does not name. */
const WORDS = /Between us of|May (?:red|blue)\?|For (?:red|blue)\.|Because\.|(?:red|blue) (?:head|aide)\b/;

export interface WaysOutcome {
  red: string[];
  tried: number;
  requests: number;
  /** How often a way let somebody in who may come in, by its name: a way that never does shows nothing. */
  letIn: Map<string, number>;
}

/** Asks for every page of the build in every way, and holds each answer against what the table says of the page. */
export class WaysMatrix {
  private requests = 0;
  private readonly build = readFileSync('.next/BUILD_ID', 'utf8').trim();
  private front: { at: Answer } | null = null;

  constructor(
    private readonly matrix: RouteMatrix,
    private readonly rules: readonly Rule[],
    private readonly ways: readonly Way[] = WAYS,
    /** Which pages; all of the build. */
    private readonly patterns: readonly string[] | null = null,
  ) {}

  /** Everybody for every page in every way; or, for one in `share` of these, somebody who may not, who is told why and who may, drawn by the seed. */
  async run({ share = 1, seed = 1 } = {}): Promise<WaysOutcome> {
    const tries = this.matrix.casts.flatMap((cast) => this.triesIn(cast, share, seed));
    const red: string[] = [];
    const letIn = new Map(this.ways.map(({ name }) => [name, 0]));
    for (let from = 0; from < tries.length; from += AT_ONCE) {
      const found = await Promise.all(tries.slice(from, from + AT_ONCE).map(async (one) => ({ one, wrong: await this.wrongWith(one) })));
      for (const { one, wrong } of found) {
        if (wrong !== null && wrong !== 'not so') red.push(`${one.name}, ${one.way.name}: ${wrong}`);
        else if (one.may && wrong !== 'not so') letIn.set(one.way.name, (letIn.get(one.way.name) ?? 0) + 1);
      }
    }
    return { red, tried: tries.length, requests: this.requests, letIn };
  }

  private triesIn(cast: Cast, share: number, seed: number): Try[] {
    const pages = this.matrix.acts.filter(({ kind, pattern }) => kind === 'page' && (this.patterns?.includes(pattern) ?? true));
    return pages.flatMap((act) => {
      const cells = cast.visitors.flatMap((visitor) => cast.objects(act, visitor).map(([on, names]) => ({ on, visitor, names, cell: cellOf(act, visitor, on, names, cast.when) })));
      const all = cells.map(({ visitor, names, cell }) => ({ name: nameOf(cell), visitor, names, absent: absentOf(cast, act, visitor, cell.on), malformed: cell.on === 'malformed', may: allows(this.rules, cell), told: toldBy(this.rules, cell) }));
      return this.ways.flatMap((way) => {
        const drawn = ({ name }: { name: string }) => digestOf(`${seed} ${way.name} ${name}`);
        if (act.pattern !== ALWAYS && drawn(act) % share !== 0) return [];
        const some = (of: typeof all) => (share === 1 ? of : of.toSorted((a, b) => drawn(a) - drawn(b)).slice(0, 1));
        return [...some(all.filter(({ may, told }) => !may && told === undefined)), ...some(all.filter(({ told }) => told !== undefined)), ...some(all.filter(({ may }) => may))].map((one): Try => ({ ...one, act, way }));
      });
    });
  }

  /** What is wrong with the answer, in words; null: nothing; `not so`: the page cannot be asked for so. */
  private async wrongWith(one: Try): Promise<string | null> {
    const { act, way, may, told } = one;
    const got = await this.ask(one, one.names);
    if (got === 'not so') return got;
    const decided = decisionOf(got, act);
    if (decided.startsWith('a mistake') || decided === 'no answer') return decided;
    if (!may && got !== null && got !== 'late' && WORDS.test(got.text)) return 'has words of the game';
    switch (way.finds) {
      case 'nothing':
        return decided === 'nothing' || decided === '400' ? this.unlike(one, got) : `finds something: ${decided}`;
      case 'frame':
        return this.unlike(one, got);
      case 'door':
        return this.likeTheDoor(one, got);
      case 'part':
        return may || decided === 'done' || decided === told || saysNothing(decided) ? null : `is decided otherwise: ${decided}`;
      case 'other':
        if (may || told !== undefined) return null;
        // What is there for everybody, as a page is whose address has this one's ending in its last part.
        return saysNothing(decided) || decided === 'done' ? this.unlike(one, got) : `is decided otherwise: ${decided}`;
      case 'page': {
        if (way.method === 'HEAD') return this.likeItsHead(one, got);
        const wanted = may ? 'done' : told;
        if (wanted !== undefined) return decided === wanted ? null : `is decided otherwise: ${decided}, where it is ${wanted} by itself`;
        return saysNothing(decided) ? this.unlike(one, got) : `is decided otherwise: ${decided}`;
      }
    }
  }

  /** The order in which parts were ready may make two answers differ once; what tells something, differs each time. */
  private async unlike(one: Try, got: Answer): Promise<string | null> {
    // What is no name at all may be answered as such.
    if (one.malformed) return null;
    let mine = got;
    for (let again = 0; again < 4; again++) {
      const theirs = await this.ask(one, one.absent);
      if (theirs !== 'not so' && alike({ got: mine, of: one.act, names: one.names }, { got: theirs, of: one.act, names: one.absent })) return null;
      const once = await this.ask(one, one.names);
      if (once !== 'not so') mine = once;
    }
    return 'is answered otherwise than what is not there';
  }

  private async likeTheDoor(one: Try, got: Answer): Promise<string | null> {
    this.front ??= { at: await this.askAt('/', {}, '') };
    for (let mine = got, again = 0; again < 4; again++, mine = await this.askAt('/', one.way.ask(this.pageOf(one, one.names))?.headers ?? {}, one.visitor.cookie)) {
      if (alike({ got: mine, of: one.act, names: one.names }, { got: this.front.at, of: one.act, names: one.names })) return null;
    }
    return 'is not the front page';
  }

  /** Without a body: the same status, and sent to the same place. */
  private async likeItsHead(one: Try, got: Answer): Promise<string | null> {
    const { path, query } = this.pageOf(one, one.names);
    const plain = await this.askAt(query === '' ? path : `${path}?${query}`, {}, one.visitor.cookie);
    if (got === null || got === 'late' || plain === null || plain === 'late') return 'no answer';
    if (got.text !== '') return 'has a body';
    return got.status === plain.status && got.headers.location === plain.headers.location ? null : `is decided otherwise: ${got.status} ${String(got.headers.location)}`;
  }

  private pageOf({ act }: Try, names: Names) {
    const [path = '', query = ''] = act.ask(names).path.split('?');
    return { path, query, pattern: act.pattern, origin: this.matrix.server.url, build: this.build };
  }

  private async ask(one: Try, names: Names): Promise<Answer | 'not so'> {
    const asked = one.way.ask(this.pageOf(one, names));
    return asked === null ? 'not so' : this.askAt(asked.path, asked.headers, one.visitor.cookie, one.way);
  }

  private async askAt(path: string, headers: Record<string, string>, cookie: string, { method = 'GET', staysThere = false }: Pick<Way, 'method' | 'staysThere'> = {}): Promise<Answer> {
    let at = path;
    for (let hop = 0; ; hop++) {
      this.requests += 1;
      const got = await askOnce(this.matrix.server.url, { method, path: at, headers: { ...headers, cookie }, body: null, from: `127.0.0.${2 + (this.requests % 250)}` });
      if (got === null || got === 'late' || staysThere || hop === HOPS) return got;
      const location = String(got.headers.location ?? '');
      // The same address, written as it should be.
      const again = (got.status === 308 && /^\/(?!\/)/.test(location)) || asksAgain(got.status, location);
      if (!again) return got;
      at = location;
    }
  }
}

/** The same page, of nothing that is there. */
function absentOf(cast: Cast, act: RouteAct, visitor: Visitor, on: string): Names {
  const objects = new Map(cast.objects(act, visitor));
  const found = objects.get(on === 'another game’s in it' ? 'none in it' : 'missing') ?? objects.get('own');
  if (!found) throw new Error(`${act.name} is asked of nothing`);
  return found;
}

/** As for the plain page; what the router is told in the midst of a page's parts counts as what the page itself would say. */
function decisionOf(got: Answer, { kind }: RouteAct): string {
  if (got === null || got === 'late' || !String(got.headers['content-type']).startsWith('text/x-component')) return outcomeOf(got, kind === 'page');
  const [, location] = /"digest":"NEXT_REDIRECT;\w+;([^"]*);\d+;"/.exec(got.text) ?? [];
  if (location !== undefined) return outcomeOf({ ...got, headers: { ...got.headers, location } }, kind === 'page');
  return got.text.includes('"digest":"NEXT_HTTP_ERROR_FALLBACK;404"') ? 'nothing' : outcomeOf({ ...got, text: got.text.replace(/"children":"([^"\\]*)"/g, '>$1<') }, kind === 'page');
}

function digestOf(text: string): number {
  return createHash('sha256').update(text).digest().readUInt32BE();
}

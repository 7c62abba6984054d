import { askOnce, type Got } from '../../../scripts/fuzz/http';
import { outcomeOf, plain } from '../matrix/answers';
import { routeActs, type RouteAct } from '../matrix/requests';
import { allows, nameOf, toldBy, type Cell } from '../matrix/rules';
import { cellOfRequest } from './cells';
import type { Counterpart, KnownId } from './known-ids';
import type { Somebody } from './places';
import type { SentRequest } from './recorder';
import { askedBy, slotsOf, type Slot, withSwap } from './request-slots';
import { type Found, overheard, type Replay } from './replay';

type Act = Pick<RouteAct, 'name' | 'pattern' | 'kind' | 'by'>;

/** One request as somebody else sends it, and beside it the same about what does not exist. */
interface Try {
  who: Somebody;
  cell: Cell;
  request: SentRequest;
  /** The same with an id of nobody’s; null: this is it. */
  absent: SentRequest | null;
  /** Ids whose names may differ between the two. */
  named: string[];
  about: string;
  act: Act;
  /** Whether it asks by something of a game that is not theirs. */
  isForeign: boolean;
}

const ACTS = routeActs();

/** The pattern that a request is of: of several that fit, the one with the fewest parts to be filled. null: none. */
export function actOfRequest({ method, address }: Pick<SentRequest, 'method' | 'address'>): Act | null {
  const [path = ''] = address.split('?');
  const fits = ACTS.filter((act) => act.method === method && new RegExp(`^${act.pattern.replace(/\[\.\.\.[^\]]+\]/g, '.+').replace(/\[[^\]]+\]/g, '[^/]+')}$`).test(path));
  return fits.sort((a, b) => a.pattern.split('[').length - b.pattern.split('[').length)[0] ?? null;
}

/** The first request of each form: what route, with which kinds of ids at which places. */
export function formsOf({ places }: Pick<Replay, 'places'>, requests: readonly SentRequest[]): { act: Act; request: SentRequest; slots: Slot[] }[] {
  const forms = new Map<string, { act: Act; request: SentRequest; slots: Slot[] }>();
  for (const request of requests) {
    const act = actOfRequest(request);
    const slots = slotsOf(request, places.ids);
    const form = `${act?.name ?? ''} ${slots.map(({ part, id }) => `${part} ${id.kind} ${id.team ?? ''}`).join()} ${request.headers.rsc ?? ''}`;
    if (act && !forms.has(form)) forms.set(form, { act, request, slots });
  }
  return [...forms.values()];
}

/** Everybody else sends every form of request, as it was and with each of its ids swapped, one at a time. */
function triesOf({ places, rules }: Replay, requests: readonly SentRequest[]): { refused: Try[]; read: Try[]; left: number } {
  const tries = { refused: [] as Try[], read: [] as Try[], left: 0 };
  // Whoever has a code may see at the door which game is behind it.
  const isOpenToAll = ({ kind }: KnownId): boolean => kind === 'code' && allows(rules, { who: 'anonymous', act: 'GET /join/[code]', on: 'own', when: places.when });
  for (const { act, request, slots } of formsOf({ places }, requests)) {
    for (const who of places.others) {
      const seen = new Set<string>();
      const add = (asked: SentRequest, slot: Slot | null, by: KnownId | null, of: Counterpart['of'] | 'as it was'): void => {
        const now = slotsOf(asked, places.ids);
        const cell = cellOfRequest(act, who, now.filter(({ part }) => part !== 'headers').map(({ id }) => id), places);
        const none = slot && places.ids.nobody(slot.id);
        const absent = slot === null || none === null || none === by || isOpenToAll(slot.id) ? null : withSwap(request, slot, none);
        const key = `${asked.address} ${asked.body ?? ''} ${JSON.stringify(asked.headers)} ${absent?.address ?? ''} ${absent?.body ?? ''}`;
        if (seen.has(key)) return;
        seen.add(key);
        const one: Try = { who, cell, request: asked, absent, named: [...new Set([...now, ...slots].map(({ id }) => id.value)), none?.value ?? ''].filter(Boolean), about: `${who.name}: ${act.name} ${slot === null ? '' : `${slot.part} ${slot.id.kind} `}${of}`, act, isForeign: by !== null && by.whose !== null && by.whose !== who.home };
        if (!allows(rules, cell)) tries.refused.push(one);
        else if (request.method === 'GET' && !act.by.has('token')) tries.read.push(one);
        else tries.left += 1;
      };
      if (slots.length === 0) add(request, null, null, 'as it was');
      for (const slot of slots) {
        add(request, slot, slot.id, 'as it was');
        for (const { of, id } of places.ids.counterparts(slot.id)) add(withSwap(request, slot, id), slot, id, of);
      }
    }
  }
  return tries;
}

/** What is no refusal, though it is not carried out either. */
const NO_ANSWER = /^(?:a mistake|no answer|too-many)/;
const AT_ONCE = 8;
/** So many pairs are asked one by one, to see how long each takes. */
const TIMED = 60;

/** Sends all that the table refuses and holds each answer against that to what does not exist; then all that it lets be read. */
export async function replayRequests(replay: Replay, requests: readonly SentRequest[]): Promise<Found> {
  const { places, rules, untouched } = replay;
  const { refused, read, left } = triesOf(replay, requests);
  const found: Found = { red: [], sent: 0, refused: 0, left, existsMs: [], missingMs: [] };
  const asked = new Map<string, Promise<{ got: Got | null | 'late'; ms: number }>>();
  const ask = async ({ who }: Pick<Try, 'who'>, request: SentRequest): Promise<{ got: Got | null | 'late'; ms: number }> => {
    found.sent += 1;
    const began = performance.now();
    const got = await askOnce(replay.url, { ...askedBy(request, who.cookie, replay.url), from: `127.0.0.${2 + (found.sent % 250)}` });
    return { got, ms: performance.now() - began };
  };
  /** The same is asked once by each, whatever it is held against. */
  const once = async ({ who }: Pick<Try, 'who'>, request: SentRequest): Promise<Got | null | 'late'> => {
    const key = JSON.stringify([who.name, request.method, request.address, request.headers, request.body]);
    const known = asked.get(key) ?? ask({ who }, request);
    asked.set(key, known);
    return (await known).got;
  };
  const isPage = ({ act }: Try): boolean => act.kind === 'page';
  const hears = (one: Try, got: Got | null | 'late'): string[] => (got === null || got === 'late' ? [] : overheard(places, one.who, got.text).map((word) => `${one.about}: hears ${word}`));

  /** Whether it is answered as the same about what does not exist. */
  const asOfNothing = async (one: Try, got: Got | null | 'late'): Promise<string[]> => {
    if (one.absent === null) return [];
    let pair = [got, await once(one, one.absent)] as const;
    const outcomes = pair.map((each) => outcomeOf(each, isPage(one)));
    // Which part of a page was ready first may make two answers differ once; what tells something, differs each time.
    for (let again = 0; again < 4; again++) {
      if (plain(pair[0], one.named) === plain(pair[1], one.named)) return [];
      pair = [(await ask(one, one.request)).got, (await ask(one, one.absent)).got];
    }
    return [`${one.about}: is answered otherwise than what does not exist: ${outcomes.join(', ')} (${nameOf(one.cell)})`];
  };
  const refuses = async (one: Try): Promise<string[]> => {
    const told = toldBy(rules, one.cell);
    const got = await once(one, one.request);
    const outcome = outcomeOf(got, isPage(one));
    if (told !== undefined) return [...hears(one, got), ...(outcome === told ? [] : [`${one.about}: ${outcome}, where the table says ${told} (${nameOf(one.cell)})`])];
    if (NO_ANSWER.test(outcome)) return [`${one.about}: ${outcome}`];
    if (outcome === 'done') return [...hears(one, got), `${one.about}: was carried out (${nameOf(one.cell)})`];
    found.refused += 1;
    return [...hears(one, got), ...(await asOfNothing(one, got))];
  };
  const reads = async (one: Try): Promise<string[]> => {
    const got = await once(one, one.request);
    return [...hears(one, got), ...(one.isForeign ? await asOfNothing(one, got) : [])];
  };
  for (const some of inTurns(refused)) {
    found.red.push(...(await Promise.all(some.map(refuses))).flat());
    if (!untouched()) found.red.push(`one of these left a trace: ${some.map(({ about }) => about).join('; ')}`);
  }
  for (const some of inTurns(read)) found.red.push(...(await Promise.all(some.map(reads))).flat());
  if (!untouched()) found.red.push('something that was only read left a trace');
  for (const one of refused.filter(({ absent }) => absent !== null).slice(0, TIMED)) {
    if (one.absent === null) continue;
    found.existsMs.push((await ask(one, one.request)).ms);
    found.missingMs.push((await ask(one, one.absent)).ms);
  }
  return found;
}

/** So many at once. */
function inTurns<T>(all: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(all.length / AT_ONCE) }, (_, at) => all.slice(at * AT_ONCE, (at + 1) * AT_ONCE));
}

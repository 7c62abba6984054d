import { linesOf, verify } from '../../lib/record/verify';
import { sha256 } from '../../lib/server/sha256';
import { type ByHttp, signUpByHttp } from '../../tests/support/by-http';
import { startServer } from '../../tests/support/server';
import { bystander } from './bystander';
import { fuzzEvents } from './events';
import { fuzzFrames } from './frames';
import { type FuzzedKind, fuzzedKinds } from './kinds';
import { openLedger } from './ledger';
import { overLimits } from './limits';
import { loiterers } from './loiterers';
import { fuzzRoutes } from './routes';
import { fuzzSizes } from './sizes';
import { layTable } from './table';
import { watch } from './watch';

export interface FuzzWishes {
  /** Messages of each kind. */
  perEvent: number;
  /** Requests to each route. */
  perRoute: number;
  /** Raw frames. */
  frames: number;
  seed: number;
  /** The kinds of messages; absent: all. */
  kinds?: readonly FuzzedKind[];
  /** Messages are sent for so many minutes at most. */
  minutes?: number;
  tell(what: string): void;
  signal?: AbortSignal;
  /** The built server to ill-treat. */
  program?: string;
}

/** A program that has grown by more than this has kept what it was sent. */
const MOST_GROWTH_MIB = 400;
const LOITERERS = 40;
/** A program that ends lets go of its lines first. */
const ENDING_MS = 15_000;

/** Everything in order; whatever should not have been is named in `faults`. */
export async function fuzz({ perEvent, perRoute, frames, seed, kinds = fuzzedKinds(), minutes = Infinity, tell, signal, program }: FuzzWishes) {
  const faults: string[] = [];
  const must = (held: boolean, what: string): void => void (held || faults.push(what));
  const server = await startServer({ HOST: '127.0.0.1', RATE_LIMITS: 'off' }, program);
  const leave = () => void server.close();
  signal?.addEventListener('abort', leave);
  const seen = watch(server);
  const ledger = openLedger(server.dataDir);
  try {
    const { url } = server;
    const facilitator = await signUpByHttp(url, server.setupLink());
    const own = await layTable(url, facilitator);
    const [, seated] = own.callers;
    if (!seated) throw new Error('nobody sits');
    const other = await bystander(url, seated);
    const loiter = await loiterers(url, frames > 0 ? LOITERERS : 0);

    const events = await fuzzEvents({ url, facilitator, ledger, perEvent, seed, kinds, until: performance.now() + minutes * 60_000, tell });
    must(events.internal === 0, `${events.internal} messages were answered by "internal"`);
    must(events.unanswered === 0, `${events.unanswered} messages were not answered`);
    must(events.recordChangedByRefusals === 0, `${events.recordChangedByRefusals} times the record or a draft was another after what was refused`);
    tell(`events: ${events.cases} messages`);

    const before = ledger.head(own.game);
    const raw = await fuzzFrames({ url, caller: own.callers[2] ?? seated, count: frames, seed });
    faults.push(...(await fuzzSizes({ url, facilitator, caller: own.callers[3] ?? seated })));
    must(ledger.head(own.game) === before, 'raw frames and sizes changed the record');
    tell(`frames: ${raw.frames}`);

    const routed = await layTable(url, facilitator);
    const routes = await fuzzRoutes({ url, facilitator, table: routed, foreign: await anotherGame(url, facilitator), parts: await realParts(url, facilitator, routed.game), ledger, perRoute, seed });
    must(routes.http5xx === 0, `${routes.http5xx} requests were answered by a mistake`);
    must(routes.changedByRefusals === 0, `${routes.changedByRefusals} times a record or a draft was another after requests that were refused`);
    faults.push(...routes.wrong);
    routed.leave();
    tell(`routes: ${routes.requests} requests`);

    const limits = frames > 0 ? await overLimits(program) : null;
    if (limits) must(limits.refused > 0 && limits.internal === 0 && limits.unanswered === 0, `with limits: ${JSON.stringify(limits)}`);

    const left = await loiter.left();
    must(left === 0, `${left} connections that never finished what they began were left open`);

    // What was exported is whole, and ends where the database does.
    const text = await (await facilitator.get(`/api/games/${own.game}/record`)).text();
    const record = verify(linesOf(text), sha256);
    must(record.ok && ledger.head(own.game).endsWith(record.head), 'the record of the bystander’s game is not whole');
    must(other.lost() === 0, `${other.lost()} questions of a bystander were not answered`);
    const waited = { ...other.waited(), cut: other.cut() };
    other.leave();
    own.leave();

    const mistakes = seen.mistakes();
    for (const mistake of mistakes.slice(0, 20)) faults.push(`in the log: ${mistake.slice(0, 600)}`);
    must(seen.exits() === 0 && seen.samePid(), 'the program ended');
    must(seen.grewMiB() <= MOST_GROWTH_MIB, `the program grew by ${seen.grewMiB()} MiB`);
    const { statuses, http5xx, requests, neverAccepted, changedByRefusals } = routes;
    return { seed, perEvent, ...events, cases: events.cases + raw.frames + requests, messages: events.cases, frames: raw.frames, routes: routes.routes, requests, statuses, http5xx, neverAccepted, changedByRefusals, tooMany: limits?.refused ?? 0, bystander: waited, exits: seen.exits(), samePid: seen.samePid(), logged: mistakes.length, grewMiB: seen.grewMiB(), faults };
  } catch (error) {
    // A program that has ended cannot be asked any further; anything else is a mistake of the fuzzer's own.
    for (const deadline = Date.now() + ENDING_MS; seen.exits() === 0 && Date.now() < deadline; ) await new Promise((resolve) => setTimeout(resolve, 200));
    if (seen.exits() === 0) throw error;
    return { seed, perEvent, events: 0, routes: 0, cases: 0, internal: 0, http5xx: 0, exits: seen.exits(), samePid: false, faults: [...faults, 'the program ended'] };
  } finally {
    seen.stop();
    ledger.close();
    signal?.removeEventListener('abort', leave);
    await server.close();
  }
}

/** What stands in addresses besides games and seats: somebody's note, a record from elsewhere, an invitation. */
async function realParts(url: string, facilitator: ByHttp, game: string): Promise<Record<string, readonly string[]>> {
  const annotation = 'a_fuzz-note';
  const noted = await facilitator.post(`/api/games/${game}/annotations`, { id: annotation, annotation: { kind: 'note', anchor: { to: 'moment', position: 2 }, content: { text: 'Here it began.' } } });
  const record = await (await facilitator.get(`/api/games/${game}/record`)).text();
  const brought = await fetch(`${url}/api/scenarios/plan-b/imports?cohort=fuzz`, { method: 'POST', headers: { origin: url, cookie: facilitator.cookie, 'content-type': 'application/octet-stream' }, body: record });
  const compared = await (await facilitator.get('/scenarios/plan-b/compare')).text();
  const { link } = (await (await facilitator.post('/api/invite', {})).json()) as { link: string };
  return {
    ...(noted.ok ? { annotation: [annotation] } : {}),
    ...(brought.ok ? { record: [...new Set([...compared.matchAll(/\/imports\/([\w-]+)/g)].map(([, id]) => id ?? ''))] } : {}),
    token: [link.split('/').at(-1) ?? ''],
  };
}

/** A game of somebody else's. */
async function anotherGame(url: string, facilitator: ByHttp): Promise<string> {
  const { link } = (await (await facilitator.post('/api/invite', {})).json()) as { link: string };
  const colleague = await signUpByHttp(url, link, { email: 'ben@example.edu', name: 'Ben', password: 'another long sentence' });
  return ((await (await colleague.post('/api/games', { title: 'Not yours', scenario: 'plan-b', form: 'short' })).json()) as { id: string }).id;
}

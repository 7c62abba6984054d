import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import type { z } from 'zod';
import { EXPORTS } from '../../lib/server/exports/kind';
import { FIXED_HEADERS } from '../../lib/server/security-headers';
import type { ByHttp } from '../../tests/support/by-http';
import { doors } from '../../tests/support/doors';
import { arbitraryOf } from './arbitrary-of';
import { type Dice, diceFor } from './dice';
import { BROKEN_JSON, HOSTILE_JSON, HOSTILE_TEXTS } from './hostile-values';
import { askOnce, type Asked, type Got } from './http';
import type { Ledger } from './ledger';
import { mutated } from './mutate';
import type { Table } from './table';

export interface RoutesReport {
  routes: number;
  requests: number;
  statuses: Record<string, number>;
  http5xx: number;
  /** Routes of the build of which no request at all was granted: for these only refusals were tried. */
  neverAccepted: string[];
  /** Times when a record or a draft was another after nothing but refusals and readings. */
  changedByRefusals: number;
  /** What was wrong with an answer, and of what. */
  wrong: string[];
}

/** A route by its pattern, the names of the fields that its source reads, and the schema of what it takes; null: it has none, or takes nothing. */
interface Route {
  pattern: string;
  fields: string[];
  takes: z.ZodType | null;
}

/** Every page and route of the build, and what server.ts answers itself. */
async function routesOfBuild(): Promise<Route[]> {
  const found = await Promise.all(doors().map(async ({ pattern, source, methods }): Promise<Route> => ({ pattern, fields: source === null ? QUERIES : fieldsOf(source), takes: source !== null && methods.includes('POST') ? await takenBy(source) : null })));
  return [...found, ...['/_next/image', '/_next/static/x.js', '/_next/data/x.json', '/nowhere'].map((pattern) => ({ pattern, fields: QUERIES, takes: null }))];
}

/** What a route reads bodies with. */
async function takenBy(source: string): Promise<z.ZodType | null> {
  const { POST } = (await import(pathToFileURL(source).href)) as { POST?: { takes?: z.ZodType } };
  return POST?.takes ?? null;
}

/** What is asked for behind the addresses of the server and of Next. */
const QUERIES = ['url', 'EIO', 'transport', 'w', 'q'];

function fieldsOf(source: string): string[] {
  return [...new Set([...readFileSync(source, 'utf8').matchAll(/(\w+): z\.|(?:get|has)\('(\w+)'\)/g)].map(([, field, asked]) => field ?? asked ?? ''))];
}

interface Wishes {
  url: string;
  facilitator: ByHttp;
  /** A game of this facilitator's, and one that is none of theirs. */
  table: Table;
  foreign: string;
  /** Real ones for other parts of an address, by their names. */
  parts: Readonly<Record<string, readonly string[]>>;
  ledger: Ledger;
  perRoute: number;
  seed: number;
}

const AT_ONCE = 6;

/** Asks every route by every method, with bodies, headers and parts of the address of every kind. */
export async function fuzzRoutes(wishes: Wishes): Promise<RoutesReport> {
  const routes = await routesOfBuild();
  const report: RoutesReport = { routes: routes.length, requests: 0, statuses: {}, http5xx: 0, neverAccepted: [], changedByRefusals: 0, wrong: [] };
  const { ledger, table, foreign } = wishes;
  for (const route of routes) {
    const dice = diceFor(wishes.seed, route.pattern);
    let granted = false;
    for (let done = 0; done < wishes.perRoute; done += AT_ONCE) {
      const before = [table.game, foreign].map((game) => ({ game, state: ledger.state(game) }));
      const asked = Array.from({ length: Math.min(AT_ONCE, wishes.perRoute - done) }, () => aRequest(route, wishes, dice));
      const answers = await Promise.all(asked.map((one) => askOnce(wishes.url, one)));
      for (const [at, answer] of answers.entries()) judge(route.pattern, asked[at] as Asked, answer, report);
      granted ||= answers.some((answer, at) => isGranted(asked[at] as Asked, answer));
      // What was cut or came late may have been carried out all the same.
      const nothingDone = answers.every((answer, at) => ['GET', 'HEAD'].includes(asked[at]?.method ?? '') || (answer !== null && answer !== 'late' && answer.status >= 400));
      if (nothingDone) report.changedByRefusals += before.filter(({ game, state }) => isAnother(ledger, game, state)).length;
    }
    if (!granted && wishes.perRoute > 0) report.neverAccepted.push(route.pattern);
    // Else all that comes after a sign-out everywhere would be refused alone.
    if (!(await wishes.facilitator.get(`/api/games/${table.game}/record`)).ok) await wishes.facilitator.signIn();
  }
  return report;
}

/** Answered with what was asked for, or, as a form is, with where to go next; being sent to sign in is a refusal. */
function isGranted({ method }: Asked, answer: Got | null | 'late'): boolean {
  return ['GET', 'POST'].includes(method) && answer !== null && answer !== 'late' && (answer.status < 300 || answer.status === 303);
}

/** Whether somebody's doing shows: what the clock does meanwhile is the program's own. */
function isAnother(ledger: Ledger, game: string, before: string): boolean {
  const now = ledger.state(game);
  if (now === before) return false;
  return ledger.byPeople(game, Number(before.split(' ')[0])) > 0 || now.split(' ')[0] === before.split(' ')[0];
}

function judge(pattern: string, asked: Asked, got: Got | null | 'late', report: RoutesReport): void {
  report.requests += 1;
  const status = got === null ? 'closed' : got === 'late' ? 'late' : String(got.status);
  report.statuses[status] = (report.statuses[status] ?? 0) + 1;
  const wrong = (what: string): void => {
    // Once for each route and kind of mistake.
    if (report.wrong.some((said) => said.startsWith(`${pattern}: ${what}: `)) || report.wrong.length >= 50) return;
    const headers = Object.entries(asked.headers).map(([name, value]) => `${name}: ${value.slice(0, 40)}`);
    report.wrong.push(`${pattern}: ${what}: ${asked.method} ${asked.path.slice(0, 120)} ${headers.join(', ')} ${String(asked.body).slice(0, 120)}`);
  };
  if (got === 'late') wrong('no answer in time');
  if (got === null || got === 'late') return;
  if (got.status >= 500) {
    // "Busy" and "not now" are answers; a mistake is not.
    if (got.status !== 503) report.http5xx += 1;
    if (got.status !== 503) wrong(`${got.status}`);
  }
  if (/\n\s+at [^\n]*:\d+:\d+\)?/.test(got.text) || /node_modules[/\\]/.test(got.text)) wrong('a stack trace');
  for (const name of Object.keys(FIXED_HEADERS)) if (got.headers[name.toLowerCase()] === undefined) wrong(`no ${name} with ${got.status}`);
  if (got.headers['x-powered-by'] !== undefined) wrong('says what it is made with');
}

const METHODS = ['GET', 'GET', 'GET', 'POST', 'POST', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS', 'PROPFIND'];
const TYPES = ['application/json', 'application/json', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'text/plain', 'application/xml', 'text/x-component', 'application/octet-stream', 'application/json; charset=utf-7', '', 'x'.repeat(500)];

function aRequest(route: Route, wishes: Wishes, dice: Dice): Asked {
  const method = dice.pick(METHODS);
  const type = dice.pick(TYPES);
  return { method, path: addressOf(route, wishes, dice), headers: headersOf(type, wishes, dice), body: ['GET', 'HEAD'].includes(method) && dice.below(5) > 0 ? null : bodyOf(type, route, wishes, dice), from: `127.0.0.${2 + dice.below(200)}` };
}

/** The address with its parts filled in: real, of others, missing or malformed. */
function addressOf({ pattern, fields }: Route, { table, foreign, parts }: Wishes, dice: Dice): string {
  const seats = table.words.seat ?? [];
  const real: Record<string, readonly string[]> = { ...parts, game: [table.game, table.game, foreign], seat: seats, code: [table.code], slug: ['plan-b'], turn: table.words.turn ?? [], team: table.words.team ?? [], kind: Object.keys(EXPORTS), nextauth: ['signin', 'session', 'csrf', 'callback/credentials', 'signout', 'providers', 'error'] };
  const filled = pattern.replace(/\[(?:\.\.\.)?(\w+)\]/g, (_, name: string) => {
    const known = real[name] ?? [];
    // A file is long in the making, so that real kinds are asked for seldom.
    if (known.length > 0 && dice.below(10) < (name === 'kind' ? 1 : 7)) return encodeURI(dice.pick(known));
    return dice.pick(['', '.', '..', '%2e%2e', '%00', '%', '%zz', '%C0%AE', '%ED%A0%80', 'g_AAAAAAAAAAAAAAAA', 's_AAAAAAAAAAAAAAAA', '__proto__', 'constructor', 'null', 'a%2Fb', '%5c', '[x]', 'x'.repeat(3_000), encodeURIComponent(dice.pick(HOSTILE_TEXTS).slice(0, 200).toWellFormed())]);
  });
  const query = Array.from({ length: dice.below(3) }, () => `${dice.pick([...fields, 'error', '_rsc', 'x', '__proto__'])}=${encodeURIComponent(dice.pick([...HOSTILE_TEXTS, ...(table.words[''] ?? []), '1', '-1', '1e9']).slice(0, 300).toWellFormed())}`);
  const ending = dice.below(10) === 0 ? dice.pick(['.rsc', '/', '//', '.json', '.segments/_tree.segment.rsc', '%2f', ';x']) : '';
  return `${filled}${ending}${query.length > 0 ? `?${query.join('&')}` : ''}` || '/';
}

function headersOf(type: string, { url, facilitator, table }: Wishes, dice: Dice): Record<string, string> {
  const cookies = ['', facilitator.cookie, facilitator.cookie, dice.pick(table.callers).cookie, 'next-auth.session-token=garbage', '=;;=;%%%;planb_=x', `planb_s_AAAAAAAA=${'x'.repeat(2_000)}`, 'next-auth.session-token.0=a; next-auth.session-token.1=b', 'next-auth.csrf-token=%7C%7C'];
  const more: Record<string, string>[] = [
    {}, {}, {}, { rsc: '1' }, { rsc: '1', 'next-router-prefetch': '1' }, { rsc: '1', 'next-router-segment-prefetch': '/_tree' }, { rsc: '1', 'next-router-state-tree': '%5B%22%22%5D' }, { rsc: '1', 'next-router-state-tree': '%zz{' }, { 'next-action': 'x'.repeat(40) }, { purpose: 'prefetch' }, { 'x-middleware-subrequest': 'proxy:proxy:proxy' }, { 'x-nextjs-data': '1' },
    { authorization: 'Bearer garbage.garbage.garbage' }, { authorization: 'Basic %%%' }, { 'accept-language': '../../x, *;q=1e9' }, { accept: '\u00ff' }, { range: 'bytes=0-0,1-1' }, { 'x-forwarded-host': 'evil.example', 'x-forwarded-for': '1.1.1.1\u00a0' }, { 'if-none-match': '*' }, { expect: '100-continue' }, { 'x-planb-address': 'x' },
  ];
  const origins: Record<string, string>[] = [{ origin: url }, { origin: url }, { origin: url }, {}, { origin: 'null' }, { origin: 'https://evil.example' }, { origin: '%%' }, { 'sec-fetch-site': 'same-origin' }, { 'sec-fetch-site': 'cross-site', origin: url }];
  return { ...(type === '' ? {} : { 'content-type': type }), cookie: dice.pick(cookies), ...dice.pick(more), ...dice.pick(origins) };
}

/** Three in four have what the route takes, or nearly, where it says what that is; the others have its fields with anything in them, or are broken. */
function bodyOf(type: string, { fields, takes }: Route, { table }: Wishes, dice: Dice): string {
  if (dice.below(8) === 0) return dice.pick([...BROKEN_JSON, ...HOSTILE_JSON]);
  const words = table.words[''] ?? [];
  if (takes !== null && dice.below(7) < 6) {
    const [value] = fc.sample(arbitraryOf(takes, table.words), { numRuns: 1, seed: dice.below(2 ** 31) });
    if (dice.below(4) === 0) return mutated(value, words, dice);
    return inForm(type, Object.entries(value ?? {}), value, dice);
  }
  const some = fields.filter(() => dice.below(5) > 0).map((field): [string, unknown] => [field, dice.below(2) === 0 ? dice.pick(table.words[field] ?? words) : dice.pick([...HOSTILE_TEXTS, 1, -1, 1e12, null, true, [], {}, [[]]])]);
  return inForm(type, some, Object.fromEntries(some), dice);
}

function inForm(type: string, fields: [string, unknown][], value: unknown, dice: Dice): string {
  if (type.startsWith('application/x-www-form')) return new URLSearchParams(fields.map(([name, one]) => [name, String(one)])).toString();
  if (type.startsWith('multipart')) return fields.map(([name, one]) => `--x\r\ncontent-disposition: form-data; name="${name}"; filename="${String(one).slice(0, 40)}"\r\n\r\n${JSON.stringify(one)}\r\n`).join('') + dice.pick(['--x--', '', '--y']);
  return JSON.stringify(value);
}

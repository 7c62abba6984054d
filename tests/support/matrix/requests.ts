import { createHash, randomUUID } from 'node:crypto';
import type { Asked } from '../../../scripts/fuzz/http';
import { SECRET } from '../a-line';
import { doors } from '../doors';

/** The names by which somebody asks for a thing: what stands in addresses, queries and bodies. */
export interface Names {
  game: string;
  code: string;
  seat: string;
  /** The seat that somebody says they speak from. */
  self: string;
  team: string;
  turn: string;
  annotation: string;
  record: string;
  slug: string;
  token: string;
  kind: string;
  email: string;
  /** The position of something that was said. */
  position: number;
  /** How many facts the record has. */
  length: number;
  returnCode: string;
  /** A one-time link that nobody has used. */
  invitation: string;
  nextauth: string;
  /** A file that is given out to anybody. */
  file: string;
}

/** What one person may ask of the program: a method and a pattern, and how it is asked of given things. */
export interface RouteAct {
  name: string;
  method: string;
  pattern: string;
  kind: 'page' | 'route' | 'server';
  /** Which names it asks by, in its address, its query and its body. */
  by: ReadonlySet<keyof Names>;
  ask(names: Names): Asked;
}

type Body = (names: Names) => unknown;
const note = { text: 'Some words.' };
const freshId = (): string => `a_${randomUUID()}`;
const CSRF = 'c'.repeat(64);
/** Another number each time, so that something is written each time. */
let days = 0;

/** A body that would be carried out, for each route that changes something. */
const BODIES: Readonly<Record<string, Body>> = {
  '/api/alone': () => ({ title: 'Alone' }),
  '/api/auth/[...nextauth]': () => ({ csrfToken: CSRF, json: 'true' }),
  '/api/games': () => ({ title: 'Tuesday', scenario: 'tiny', form: 'long' }),
  '/api/games/[game]/annotations': ({ self }) => ({ id: freshId(), seat: self, annotation: { kind: 'note', anchor: { to: 'moment', position: 1 }, content: note } }),
  '/api/games/[game]/annotations/[annotation]': () => ({ id: freshId(), content: note }),
  '/api/games/[game]/annotations/[annotation]/erase': () => ({ sure: 'yes' }),
  '/api/games/[game]/annotations/[annotation]/withdraw': () => ({}),
  '/api/games/[game]/facilitators': ({ email }) => ({ email }),
  '/api/games/[game]/fork': ({ length }) => ({ at: length, title: 'Another', cohort: '' }),
  '/api/games/[game]/hotwash': () => ({ step: null }),
  '/api/games/[game]/keeping': () => ({ 'keep-names': String((days += 1)), 'keep-records': '' }),
  '/api/games/[game]/move': ({ seat }) => ({ seat, team: 'green', role: 'aide' }),
  '/api/games/[game]/names': ({ seat }) => ({ erase: seat }),
  '/api/games/[game]/rehearsal': () => ({ pace: 'normal' }),
  '/api/games/[game]/rehearsal/dismiss': () => ({}),
  '/api/games/[game]/return-code': ({ seat }) => ({ seat }),
  '/api/games/[game]/review-links': () => ({ naming: 'seats', open: true }),
  '/api/games/[game]/withhold': ({ position }) => ({ position, why: 'On request.', sure: 'yes', id: randomUUID() }),
  '/api/invite': () => ({}),
  '/api/join': ({ code, team }) => ({ code, name: 'Eve', team, role: 'aide' }),
  '/api/return': ({ code, returnCode }) => ({ code, returnCode }),
  '/api/scenarios/[slug]/imports': () => null,
  '/api/scenarios/[slug]/imports/[record]/remove': () => ({}),
  '/api/setup': ({ invitation }) => ({ token: invitation, email: `${randomUUID()}@example.edu`, name: 'New', password: 'correct horse battery' }),
  '/api/sign-out-everywhere': () => ({}),
};

/** What is asked besides, of those that read more than their address. */
const QUERIES: Readonly<Record<string, (names: Names) => string>> = {
  '/api/games/[game]/annotations': ({ self }) => `seat=${self}`,
  '/api/games/[game]/moments': ({ self }) => `seat=${self}`,
  '/games/[game]/desk/drafts': ({ turn }) => `turn=${turn}`,
  '/games/[game]/log/compare': ({ turn, team }) => `a=${turn}.${team}&b=${turn}.${team}`,
  '/socket.io/': () => 'EIO=4&transport=polling',
};

/** Everything that can be asked, from the build's list and the routes' own exports. */
export function routeActs(): RouteAct[] {
  return doors().filter(({ pattern }) => !BUILDS_OWN.has(pattern)).flatMap(({ pattern, kind, methods }) => methods.map((method): RouteAct => {
    const body = method === 'GET' ? undefined : BODIES[pattern];
    if (method !== 'GET' && !body) throw new Error(`${method} ${pattern} has no body in tests/support/matrix/requests.ts`);
    const query = method === 'GET' ? QUERIES[pattern] : undefined;
    const by = new Set<keyof Names>();
    const ask: RouteAct['ask'] = (names): Asked => {
      const seen = new Proxy(names, { get: (all, name: keyof Names) => (by.add(name), all[name]) });
      const path = pattern.replace(/\[(?:\.\.\.)?(\w+)\]/g, (_, part: string) => String(seen[part as keyof Names] ?? fail(`${pattern} has a part that is not known: ${part}`)));
      const asked = query?.(seen) ?? '';
      const sent = body?.(seen);
      const address = asked === '' ? path : `${path}?${asked}`;
      return body === undefined ? { method, path: address, body: null, headers: {} } : { method, path: address, body: JSON.stringify(sent), headers: { 'content-type': 'application/json' } };
    };
    ask(NOTHING);
    return { name: `${method} ${pattern}`, method, pattern, kind, by, ask };
  }));
}

/** The build's own pages of mistakes: the front door serves them to nobody, which the fuzzer asks for. */
const BUILDS_OWN = new Set(['/_global-error', '/_not-found']);

function fail(words: string): never {
  throw new Error(words);
}

/** The cookie that goes with the token in a form of next-auth's. */
export const CSRF_COOKIE = `next-auth.csrf-token=${CSRF}%7C${createHash('sha256').update(`${CSRF}${SECRET}`).digest('hex')}`;

/** Names as they might be, of nothing that is there. */
export const NOTHING: Names = {
  game: 'g_nobody-knows-it', code: 'ZZZZZZ', seat: 's_nobody-here-now', self: 's_nobody-here-now', team: 'nobody', turn: 't9', annotation: 'a_nobody-wrote-it', record: 'nobody-brought-it', slug: 'nothing', token: 'not-a-token-that-opens-anything', kind: 'csv', email: 'nobody@example.edu', position: 999_999, length: 999_999, returnCode: 'ZZZZZZZZ', invitation: 'not-an-invitation-that-is-open', nextauth: 'nothing', file: 'nothing',
};

/** Names that are none. */
export const MALFORMED: Names = {
  ...NOTHING, game: '__proto__', code: '%00', seat: '__proto__', self: '__proto__', team: '__proto__', turn: '__proto__', annotation: '__proto__', record: '__proto__', slug: '__proto__', token: '__proto__', kind: '__proto__', email: '__proto__', position: -1, length: -1, returnCode: '__proto__', invitation: '__proto__', nextauth: '__proto__', file: '__proto__',
};

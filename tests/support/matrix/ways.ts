import { routerAddress, type RouterHeaders, type Whereabouts } from '../as-router';

/** A page as somebody would ask for it: its address with and without what is asked besides, and the segments it is found by. */
export interface PageAsked {
  path: string;
  query: string;
  pattern: string;
  origin: string;
  build: string;
}

/** Another way of asking for a page. */
export interface Way {
  name: string;
  /**
   * What is found by it. `page`: the page, so who may see it and what others are told is as for the page itself.
   * `nothing`: for everybody the same as at any address that is none. `frame`: for everybody the same, and nothing of
   * the page. `door`: the front page, whatever else was said. `part`: as
   * much of the page as is ready at once. `other`: some other address, of another thing or of none.
   */
  finds: 'page' | 'part' | 'nothing' | 'frame' | 'door' | 'other';
  method?: string;
  /** Nobody goes on where the answer says how the same is asked for better. */
  staysThere?: boolean;
  /** null: this page cannot be asked for so. */
  ask(page: PageAsked): { path: string; headers: Record<string, string> } | null;
}

const whole = ({ path, query }: PageAsked): string => (query === '' ? path : `${path}?${query}`);
const withHeaders = (name: string, headers: Record<string, string>, finds: Way['finds'] = 'page'): Way => ({ name, finds, ask: (page) => ({ path: whole(page), headers }) });
const atAddress = (name: string, finds: Way['finds'], change: (page: PageAsked) => string | null, headers: Record<string, string> = {}): Way => ({
  name,
  finds,
  ask(page) {
    const path = change(page);
    return path === null || path === page.path ? null : { path: page.query === '' ? path : `${path}?${page.query}`, headers };
  },
});
const byRouter = (name: string, finds: Way['finds'], more: (page: PageAsked) => Record<string, string> = () => ({})): Way => ({
  name,
  finds,
  ask(page) {
    const headers: RouterHeaders = { rsc: '1', ...more(page) };
    return { path: routerAddress(whole(page), headers), headers };
  },
});

/** Where a browser is that has the page already and wants its innermost part anew, or says so. */
function within({ path, pattern, query }: PageAsked, mark: 'refetch' | null, game?: string): Whereabouts {
  const values = path.split('/').filter(Boolean);
  const inner: Whereabouts = ['__PAGE__', {}, null, mark, null, query === '' ? '' : `?${query}`];
  const outer = pattern.split('/').filter(Boolean).map((segment, at): Whereabouts[0] => {
    const name = /^\[(\w+)\]$/.exec(segment)?.[1];
    return name === undefined ? segment : [name, name === 'game' && game !== undefined ? game : (values[at] ?? ''), 'd', null];
  });
  return ['', { children: outer.reduceRight<Whereabouts>((children, segment) => [segment, { children }], inner) }, null, null, 16];
}

const told = (where: unknown): Record<string, string> => ({ 'next-router-state-tree': encodeURIComponent(JSON.stringify(where)) });
const encodedAt = (path: string, at: number, code: string): string | null => (at <= 0 ? null : `${path.slice(0, at)}${code}${path.slice(at + 1)}`);
const within2 = (path: string): number => path.indexOf('/', 1);

/** Every way by which a page, or what would be one, has been had past the check before it, here or elsewhere. */
export const WAYS: readonly Way[] = [
  { name: 'HEAD', finds: 'page', method: 'HEAD', ask: (page) => ({ path: whole(page), headers: {} }) },

  byRouter('RSC', 'page'),
  byRouter('RSC, from another page', 'page', () => ({ 'next-url': '/desk' })),
  byRouter('RSC, prefetch', 'frame', () => ({ 'next-router-prefetch': '1' })),
  byRouter('RSC, whole prefetch', 'part', () => ({ 'next-router-prefetch': '2' })),
  byRouter('RSC, segments', 'frame', () => ({ 'next-router-prefetch': '1', 'next-router-segment-prefetch': '/_tree' })),
  byRouter('RSC, one segment', 'frame', ({ pattern }) => ({ 'next-router-prefetch': '1', 'next-router-segment-prefetch': `${pattern.replace(/\[(\w+)\]/g, '$d$$$1')}/__PAGE__` })),
  byRouter('RSC, the innermost part only', 'page', (page) => told(within(page, 'refetch'))),
  byRouter('RSC, from where it is', 'frame', (page) => told(within(page, null))),
  byRouter('RSC, from another game’s', 'page', (page) => told(within(page, 'refetch', 'g_of-nobody-at-all'))),
  byRouter('RSC, from the root', 'page', () => told(['', {}])),
  ...([['RSC, whereabouts of three', ['', { children: ['games', { children: [['game', 'x', 'd'], {}] }] }]], ['RSC, whereabouts of another kind', ['', { children: [['game', 'x', 'evil', null], {}] }]], ['RSC, whereabouts with a mark', ['', {}, null, 'evil']], ['RSC, whereabouts with more', ['', {}, null, null, true, 'x', 'y']], ['RSC, whereabouts that are none', { x: 1 }], ['RSC, whereabouts in numbers', [1, [2]]]] as const).map(([name, where]) => byRouter(name, 'page', () => told(where))),
  byRouter('RSC, whereabouts without end', 'page', () => ({ 'next-router-state-tree': '%5B%22%22%2C%7B' })),
  byRouter('RSC, whereabouts in no letters', 'page', () => ({ 'next-router-state-tree': '%zz{' })),
  { ...withHeaders('RSC by header alone', { rsc: '1' }, 'frame'), staysThere: true },
  withHeaders('RSC, no', { rsc: '0' }),

  atAddress('.rsc', 'other', ({ path }) => `${path === '/' ? '/index' : path}.rsc`),
  atAddress('.rsc with its header', 'other', ({ path }) => `${path === '/' ? '/index' : path}.rsc`, { rsc: '1' }),
  atAddress('.prefetch.rsc', 'other', ({ path }) => `${path === '/' ? '/index' : path}.prefetch.rsc`),
  atAddress('.segments', 'other', ({ path }) => `${path === '/' ? '/index' : path}.segments/_tree.segment.rsc`),
  atAddress('.segments, the page', 'other', ({ path, pattern }) => `${path === '/' ? '/index' : path}.segments${pattern.replace(/\[(\w+)\]/g, '$d$$$1')}/__PAGE__.segment.rsc`, { rsc: '1' }),
  atAddress('.json', 'other', ({ path }) => `${path === '/' ? '/index' : path}.json`),
  atAddress('.html', 'other', ({ path }) => `${path === '/' ? '/index' : path}.html`),
  atAddress('_next/data', 'page', ({ path, build }) => `/_next/data/${build}${path === '/' ? '/index' : path}.json`, { 'x-nextjs-data': '1' }),
  atAddress('_next/data of another build', 'nothing', ({ path }) => `/_next/data/x${path}.json`),
  atAddress('_next/data in a language', 'nothing', ({ path, build }) => `/_next/data/${build}/en${path}.json`, { 'x-nextjs-data': '1' }),
  atAddress('in a language', 'nothing', ({ path }) => `/en${path}`),
  atAddress('below a static file', 'nothing', ({ path }) => `/_next/static/..%2f..${path}`),
  atAddress('by its source', 'nothing', ({ pattern }) => `/app${pattern}/page`),

  atAddress('%2f within', 'nothing', ({ path }) => encodedAt(path, within2(path), '%2f')),
  atAddress('%2F at its end', 'other', ({ path }) => encodedAt(path, path.lastIndexOf('/'), '%2F')),
  atAddress('%5c within', 'nothing', ({ path }) => encodedAt(path, within2(path), '%5c')),
  atAddress('\\ within', 'page', ({ path }) => encodedAt(path, within2(path), '\\')),
  atAddress('// within', 'page', ({ path }) => encodedAt(path, within2(path), '//')),
  atAddress('// before', 'page', ({ path }) => `/${path}`),
  atAddress('/ after', 'page', ({ path }) => `${path}/`),
  atAddress('/. before', 'nothing', ({ path }) => `/.${path}`),
  atAddress('/../ before', 'nothing', ({ path }) => `/x/..${path}`),
  atAddress('..%2f before', 'nothing', ({ path }) => `/x/..%2f${path.slice(1)}`),
  atAddress('/..\\ before', 'nothing', ({ path }) => `/x\\..${path}`),
  atAddress('%2e%2e before', 'nothing', ({ path }) => `/x/%2e%2e${path}`),
  atAddress('a letter encoded', 'nothing', ({ path }) => (path.length < 3 ? null : `/%${path.charCodeAt(1).toString(16)}${path.slice(2)}`)),
  atAddress('encoded twice', 'nothing', ({ path }) => (path.length < 3 ? null : `/%25${path.charCodeAt(1).toString(16)}${path.slice(2)}`)),
  atAddress('in upper case', 'nothing', ({ path }) => path.replace(/^\/\w+/, (word) => word.toUpperCase())),
  atAddress('. after', 'other', ({ path }) => `${path}.`),
  atAddress('a space after', 'other', ({ path }) => `${path}%20`),
  atAddress('NUL after', 'other', ({ path }) => `${path}%00`),
  atAddress(';x after', 'other', ({ path }) => `${path};x`),
  atAddress(';x within', 'nothing', ({ path }) => encodedAt(path, within2(path), ';x/')),
  atAddress('in whole', 'nothing', ({ path, origin }) => `${origin}${path}`),
  atAddress('in whole, of another house', 'nothing', ({ path }) => `http://evil.example${path}`),
  { name: 'with parts of another address', finds: 'page', ask: (page) => ({ path: `${page.path}?${[page.query, 'nxtPgame=g_of-nobody-at-all', 'nxtPseat=s_of-nobody-at-all', 'nxtIgame=x', '__nextDataReq=1', '__nextLocale=en', '_nextParams=x'].filter(Boolean).join('&')}`, headers: {} }) },
  { name: 'as a part of another page', finds: 'other', ask: ({ path, pattern }) => ({ path: `${pattern.replace(/\[game\]/, 'g_of-nobody-at-all').replace(/\[seat\]/, 's_of-nobody-at-all').replace(/\[\w+\]/g, 'x')}?nxtPgame=${path.split('/')[2] ?? ''}&nxtPseat=${path.split('/')[2] ?? ''}`, headers: {} }) },

  withHeaders('x-middleware-subrequest', { 'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy' }),
  withHeaders('x-middleware-subrequest, of src', { 'x-middleware-subrequest': 'src/middleware:src/middleware:src/middleware:src/middleware:src/middleware', 'x-middleware-subrequest-id': 'x' }),
  withHeaders('x-middleware-next', { 'x-middleware-next': '1', 'x-middleware-rewrite': '/', 'x-middleware-override-headers': 'cookie', 'x-middleware-request-cookie': 'x=y' }),
  withHeaders('x-middleware-prefetch', { 'x-middleware-prefetch': '1', purpose: 'prefetch' }),
  withHeaders('x-nextjs-data', { 'x-nextjs-data': '1' }),
  withHeaders('next-resume', { 'next-resume': '1', 'x-nextjs-postponed': '1', 'x-prerender-revalidate': 'x' }),
  withHeaders('x-http-method-override', { 'x-http-method-override': 'POST', 'x-http-method': 'POST', 'x-method-override': 'POST' }),
  withHeaders('x-forwarded', { 'x-forwarded-host': 'evil.example', 'x-forwarded-for': '127.0.0.1', 'x-forwarded-proto': 'https', 'x-real-ip': '127.0.0.1', forwarded: 'for=127.0.0.1;host=evil.example' }),
  withHeaders('authorization', { authorization: 'Bearer %E0%A4%A' }),
  withHeaders('x-original-url to the door', { 'x-original-url': '/', 'x-rewrite-url': '/', 'x-matched-path': '/', 'x-invoke-path': '/', 'x-invoke-output': '/', 'x-now-route-matches': '1=x' }),
  { name: 'the door, with x-original-url', finds: 'door', ask: (page) => ({ path: '/', headers: { 'x-original-url': whole(page), 'x-rewrite-url': whole(page), 'x-forwarded-uri': whole(page) } }) },
  { name: 'the door, with x-matched-path', finds: 'door', ask: (page) => ({ path: '/', headers: { 'x-matched-path': whole(page), 'x-invoke-path': whole(page), 'x-invoke-output': page.pattern, 'x-nextjs-rewritten-path': whole(page), 'x-now-route-matches': `1=${page.path.split('/')[2] ?? ''}` } }) },
];

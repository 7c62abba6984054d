import type { z } from 'zod';
import type { Answer } from '@/lib/contract';
import type { GameId, SeatId } from '@/lib/game/ids';
import { house } from '@/lib/server/compose';
import type { Facilitator, Sender } from '@/lib/server/house';
import { makeLog, withoutWords } from '@/lib/server/log';
import { routePatterns } from '@/lib/server/metrics/route-patterns';
import { isUnavailable } from '@/lib/server/trouble';
import { senderOf } from '@/lib/server/identity/cookies';
import { readAs } from '@/lib/server/read-as';
import { currentFacilitator, gameIdOf } from './_who';

/** What a route's handler is given. */
export interface Visit<Body> {
  request: Request;
  body: Body;
  params: Record<string, string>;
  /** The sender's own address, and what tells browsers behind it apart. */
  from: Sender;
  /** Over TLS: cookies are then for TLS only. */
  secure: boolean;
  /** Sent by a plain form, so the answer is a page to go to. */
  isForm: boolean;
}

/** A production build gives routes without parameters none at all. */
type Context = { params: Promise<Record<string, string | string[] | undefined> | undefined> };
type Handler<Body> = (visit: Visit<Body>) => Promise<Response>;

/** A route that says what it takes. */
type Taking = ((request: Request, context: Context) => Promise<Response>) & { takes: z.ZodType };

/** A route that changes something: for our own pages only, its body parsed, its mistakes told as codes. */
export function changing<S extends z.ZodType>(schema: S, handler: Handler<z.infer<S>>): Taking {
  const take = guarded(async (visit) => {
    if (!isOwnPage(visit.request)) return refuse('not-yours-to-do', 403);
    const sent = await bodyOf(visit.request, visit.isForm);
    const parsed = readAs(schema, sent);
    if (!parsed.success) return refuse('malformed', 400, { where: parsed.error.issues[0]?.path.join('.').slice(0, 100) ?? '' });
    return handler({ ...visit, body: parsed.data });
  });
  return Object.assign(take, { takes: schema });
}

/** A route that is sent a file by our own pages; its handler reads it as it comes in. */
export function receiving(handler: Handler<null>): (request: Request, context: Context) => Promise<Response> {
  return guarded(async (visit) => (isOwnPage(visit.request) ? handler(visit) : refuse('not-yours-to-do', 403)));
}

/** A route that only reads. */
export function reading(handler: Handler<null>): (request: Request, context: Context) => Promise<Response> {
  return guarded(handler);
}

function guarded(handler: Handler<null>) {
  return async (request: Request, { params }: Context): Promise<Response> => {
    try {
      const { headers } = request;
      const named = Object.entries((await params) ?? {}).map(([name, value]): [string, string] => [name, String(value)]);
      const visit: Visit<null> = {
        request,
        body: null,
        params: Object.fromEntries(named),
        from: senderOf(headers),
        secure: headers.get('x-forwarded-proto') === 'https',
        isForm: (headers.get('content-type') ?? '').startsWith('application/x-www-form-urlencoded'),
      };
      const response = await handler(visit);
      response.headers.set('cache-control', 'no-store');
      return response;
    } catch (error) {
      log.error({ route: routeOf(new URL(request.url).pathname), ...withoutWords(error) }, 'a route threw');
      return isUnavailable(error) ? refuse('unavailable', 503) : refuse('internal', 500);
    }
  };
}

const log = makeLog(process.env.LOG_LEVEL || 'info');
/** What stands in an address may open a door, and is not for the log. */
const routeOf = routePatterns();

/** Whether one of our own pages sent this: browsers say so, and who says nothing is turned away. */
function isOwnPage({ headers }: Request): boolean {
  const site = headers.get('sec-fetch-site');
  if (site !== null && site !== 'same-origin') return false;
  const origin = headers.get('origin');
  if (origin === null) return site === 'same-origin';
  const host = headers.get('host')?.toLowerCase();
  return URL.canParse(origin) && host !== undefined && new URL(origin).host === host;
}

async function bodyOf(request: Request, isForm: boolean): Promise<unknown> {
  const text = await request.text();
  if (isForm) return Object.fromEntries(new URLSearchParams(text));
  if (!(request.headers.get('content-type') ?? '').startsWith('application/json')) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** A refusal by name. */
export function refuse(code: string, status = 400, about: Record<string, string | number> = {}): Response {
  return Response.json({ ok: false, error: { code, about } }, { status, headers: { 'cache-control': 'no-store' } });
}

/** What the game answered. */
export function answered(answer: Answer<unknown>): Response {
  return answer.ok ? Response.json({ ok: true }) : refuse(answer.error.code, 409, answer.error.about);
}

/** Goes on to a page of ours, with a seat's cookie. */
export function goTo(path: string, cookie?: string): Response {
  const headers = new Headers({ location: path });
  if (cookie !== undefined) headers.set('set-cookie', cookie);
  return new Response(null, { status: 303, headers });
}

export interface InControl {
  game: GameId;
  control: SeatId;
  who: Facilitator;
}

/** The signed-in facilitator and their Control seat in the game of the address; a Response for anybody else, the same whether the game exists or not. */
export async function inControl(params: Record<string, string>): Promise<InControl | Response> {
  const who = await currentFacilitator();
  const id = gameIdOf(params.game ?? '');
  const control = who && (await house().games.controlSeat(id, who.id));
  return who && control ? { game: id, control, who } : refuse('not-yours-to-do', 404);
}

import type { Message } from '@/lib/server/realtime/messages';
import type { Names, RouteAct } from '../matrix/requests';
import type { Cell } from '../matrix/rules';
import type { KnownId } from './known-ids';
import type { Places, Somebody } from './places';

/** Which cell of the table it is when somebody asks a route by these ids: those of its address and body, in their order. */
export function cellOfRequest(act: Pick<RouteAct, 'name' | 'pattern' | 'by'>, who: Somebody, all: readonly KnownId[], { when }: Pick<Places, 'when'>): Cell {
  // What the route does not ask by is left unread, or read as something to show and not as something to be let see.
  const ids = all.filter(({ kind }) => (KEYS[kind] ?? []).some((name) => act.by.has(name)));
  const [first] = ids.filter(({ kind }) => WHOLE.has(kind));
  if (!first) return { who: who.outside, act: act.name, on: act.pattern.includes('[') ? 'own' : '-', when: '-' };
  const of = first.whose;
  const isWithin = of === who.home;
  const cell = { who: isWithin ? who.within : who.outside, act: act.name, when: first.kind === 'record' ? '-' : when };
  if (of === 'nobody’s') return { ...cell, on: 'missing' };
  if (act.pattern.includes('[seat]')) return { ...cell, on: first.value === who.seat ? 'own' : 'elsewhere' };
  if (first.kind === 'record') return { ...cell, on: isWithin && who.within === 'facilitator' ? 'own' : 'elsewhere' };
  const rest = ids.filter((id) => id !== first);
  if (rest.some(({ whose }) => whose !== null && whose !== of && whose !== 'nobody’s')) return { ...cell, on: 'another game’s in it' };
  if (rest.some((id) => id.whose === 'nobody’s' && !rest.some((other) => other.kind === id.kind && other.whose !== 'nobody’s'))) return { ...cell, on: 'none in it' };
  return { ...cell, on: rest.some((id) => isOfOthers(id, who)) ? 'rival' : 'own' };
}

/** Of another team, or in the game and of no team, as what Control or an observer has is. */
function isOfOthers({ value, kind, team }: KnownId, who: Somebody): boolean {
  return team === null ? PERSONAL.has(kind) && value !== who.seat : team !== who.team;
}

const PERSONAL: ReadonlySet<KnownId['kind']> = new Set(['seat', 'annotation', 'item', 'returnCode']);
/** By what names the table’s acts ask for each kind. */
const KEYS: Readonly<Partial<Record<KnownId['kind'], readonly (keyof Names)[]>>> = { game: ['game'], code: ['code'], token: ['token'], seat: ['seat', 'self'], returnCode: ['returnCode'], annotation: ['annotation'], record: ['record'], team: ['team'], turn: ['turn'] };
/** By which a request names the whole that the rest is in. */
const WHOLE: ReadonlySet<KnownId['kind']> = new Set(['game', 'code', 'token', 'seat', 'record']);

/** The same over somebody’s own line, which is in their own game whatever they name. */
export function cellOfMessage(act: string, who: Somebody, ids: readonly KnownId[], { when }: Pick<Places, 'when'>): Cell {
  const cell = { who: who.within, act, when };
  if (ids.some(({ whose }) => whose === 'nobody’s')) return { ...cell, on: 'missing' };
  if (ids.some(({ whose }) => whose !== null && whose !== who.home)) return { ...cell, on: 'elsewhere' };
  return { ...cell, on: ids.some((id) => isOfOthers(id, who)) ? 'rival' : 'own' };
}

/** What the table calls a message. */
export function actOf(message: Message, asked: unknown): string {
  const { command, key = '' } = asked as { command?: { type: string; command?: { type: string } }; key?: string };
  if (message === 'saveDraft') return `saveDraft ${key.split(':')[0] ?? ''}`;
  if (message !== 'command' || !command) return message;
  return command.command ? `${command.type} ${command.command.type}` : command.type;
}

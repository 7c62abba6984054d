import { readFileSync } from 'node:fs';
import type { Got } from '../../../scripts/fuzz/http';
import type { Names, RouteAct } from './requests';

/** What was asked for by what names, and the answer. */
interface Asked {
  got: Got | null | 'late';
  of: Pick<RouteAct, 'by'>;
  names: Names;
}

const words = (file: string) => JSON.parse(readFileSync(`messages/en/${file}.json`, 'utf8')) as Record<string, Record<string, string>>;
/** The pages that say with 200 that there is nothing to see. */
const NOTHING_THERE = [words('join').notYours?.title ?? '', words('account').setUp?.usedText ?? ''];

/**
 * What became of a request, in a word: `done`, `nothing` where it was answered as something that is not there, the name
 * of the refusal, or the pattern of the page that somebody was sent to.
 */
export function outcomeOf(got: Got | null | 'late', page: boolean): string {
  if (got === null || got === 'late') return 'no answer';
  const { status, headers, text } = got;
  if (status >= 500) return `a mistake: ${status}`;
  if (headers.location !== undefined) return outcomeOfJourney(new URL(String(headers.location), 'http://here'), page);
  if (status === 200) return NOTHING_THERE.some((said) => text.includes(`>${said}<`)) ? 'nothing' : 'done';
  const code = /^\{"ok":false,"error":\{"code":"([\w-]+)"/.exec(text)?.[1];
  return code ?? (status === 404 ? 'nothing' : String(status));
}

function outcomeOfJourney({ pathname, searchParams }: URL, page: boolean): string {
  const why = searchParams.get('error') ?? searchParams.get('problem');
  if (why !== null) return why;
  if (pathname === '/signin' || pathname === '/join') return 'sent to the door';
  return page ? `sent to ${pathname.replace(/\/[gs]_[\w-]+/, '/…')}` : 'done';
}

/** Refusals that say nothing of any game. */
const SILENT = new Set(['nothing', 'no-game', 'not-yours-to-do', 'sent to the door', 'malformed', 'unknown-code', 'link-used', 'no-reader', 'unknown-record', '400']);

export function saysNothing(outcome: string): boolean {
  return SILENT.has(outcome);
}

/** The whole of an answer, without what names the thing that was asked for and what is another each time. */
function withoutNames({ got, of: { by }, names }: Asked): string {
  return plain(got, [...by].map((name) => String(names[name])));
}

/** The whole of an answer, without these names and what is another each time. */
export function plain(got: Got | null | 'late', named: readonly string[]): string {
  if (got === null || got === 'late') return 'no answer';
  const cookies = [got.headers['set-cookie'] ?? []].flat().map((cookie) => cookie.replace(/=[^;]*/, ''));
  const own = [...new Set(named)].filter((name) => name.length > 1).sort((a, b) => b.length - a.length);
  const names = new RegExp(`(?<![\\w-])(?:${own.map((name) => name.replace(/[^\w-]/g, '\\$&')).join('|')})(?![\\w-])`, 'g');
  const whole = [got.status, got.headers.location ?? '', ...cookies, String(got.headers['content-type']).startsWith('text/x-component') ? rows(got.text) : parts(got.text)].join('\n');
  const words = whole.replace(/%2F/gi, '/').replace(/%5C/gi, '\\').replace(/%3A/gi, ':').replace(/nonce(-|\\?"[:,]?\\?"|=\\?")[A-Za-z0-9+/=]+/g, 'nonce');
  return own.length === 0 ? words : words.replace(names, '·');
}

const SENT = /<script[^>]*>self\.__next_f\.push\(\[1,("(?:[^"\\]|\\.)*")\]\)<\/script>/g;
/** What carries a part that came late to its place. */
const CARRIES = /^<(?:!--|template|\/?div|\/?script|script)|^\$|^<\/?(?:title|meta|link)\b/;

/**
 * A page is sent part by part as each is ready, which is another order each time, and what is ready late is carried to
 * its place: so its parts are compared, without their order, their numbers, and what carries them.
 */
function parts(text: string): string {
  if (!text.includes('__next_f')) return text;
  let sent = '';
  const frame = text.replace(SENT, (_, part: string) => {
    sent += JSON.parse(part) as string;
    return '';
  });
  const heads = [...text.matchAll(/<title>[^<]*|<meta [^>]*>/g)].map(([part]) => part);
  const seen = frame.replace(/<script[^>]*>[^<]*<\/script>/g, '').split(/(?=<)/).filter((part) => !CARRIES.test(part));
  return [...new Set([...seen, ...heads, ...rows(sent).split('\n')])].sort().join('\n');
}

/** What the router is sent: rows that name each other by number. How many bytes some have, stands there too, and goes by the length of ids. */
function rows(sent: string): string {
  const kept = sent.split('\n').map((row) => row.replace(/^[\\~#]*[0-9a-f]*:/, '').replace(/\$(L?)[0-9a-f]+/g, '$$$1').replace(CHANCE, '·$1')).filter((row) => !/^\d+$/.test(row));
  return [...new Set(kept)].sort().join('\n');
}

/** Next names what goes into the head of a page by chance, by another name each time. */
const CHANCE = /"[\w-]{21}([vm])"/g;

/** Whether two answers are the same but for the names of what was asked for. */
export function alike(one: Asked, two: Asked): boolean {
  return withoutNames(one) === withoutNames(two);
}


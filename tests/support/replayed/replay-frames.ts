import { randomUUID } from 'node:crypto';
import type { Message } from '@/lib/server/realtime/messages';
import { allows, nameOf } from '../matrix/rules';
import { RawLine } from '../wire/raw-line';
import { actOf, cellOfMessage } from './cells';
import { swapped, type Counterpart, type KnownId } from './known-ids';
import type { Somebody } from './places';
import type { SentFrame } from './recorder';
import { type Found, overheard, type Replay } from './replay';

/** A message of a page: what it is called, and what it asks, as text. */
interface Asked {
  message: Message;
  json: string;
  /** As the table calls it. */
  act: string;
}

/** What a frame asks: a handshake that says what is here asks to follow. null: it only takes a seat. */
export function askedIn({ text }: SentFrame): Asked | null {
  if (text.startsWith('40')) {
    const { have } = JSON.parse(text.slice(2)) as { have?: unknown };
    return have === undefined ? null : asks('follow', JSON.stringify({ have }));
  }
  const [, message, json] = /^42\d+\["(\w+)",(.*)\]$/s.exec(text) ?? [];
  return message === undefined || json === undefined ? null : asks(message as Message, json);
}

const asks = (message: Message, json: string): Asked => ({ message, json, act: actOf(message, JSON.parse(json)) });

/** Whatever only asks, and can be asked by anybody of their own game. */
const ASKS: ReadonlySet<string> = new Set(['follow', 'clock', 'stir']);

interface Form extends Asked {
  ids: KnownId[];
}

/** The first message of each form: what it is, and with which kinds of ids. */
function formsOf({ places }: Replay, frames: readonly SentFrame[]): Form[] {
  const forms = new Map<string, Form>();
  for (const frame of frames) {
    const asked = askedIn(frame);
    if (!asked) continue;
    const ids = places.ids.in(asked.json);
    const form = `${asked.act} ${ids.map(({ kind, team }) => `${kind} ${team ?? ''}`).join()}`;
    if (!forms.has(form)) forms.set(form, { ...asked, ids });
  }
  return [...forms.values()];
}

/** What is another each time by the time alone. */
const plain = (answer: unknown, named: readonly string[]): string => named.reduce((text, name) => swapped(text, name, '·'), JSON.stringify(answer)).replace(/"(?:now|at|savedAt|lastSeen)":(?:\d+|\{[^}]*\})/g, '');

/** A message of its own each time: the same one again would be answered as before. */
const anew = (message: Message, json: string): unknown => {
  const asked = JSON.parse(json) as Record<string, unknown>;
  return message === 'command' ? { ...asked, id: randomUUID() } : asked;
};

const nothing = (): Found => ({ red: [], sent: 0, refused: 0, left: 0, existsMs: [], missingMs: [] });

/** Everybody else opens the lines that pages opened, with each id swapped, one at a time. */
export async function replayHandshakes(replay: Replay, frames: readonly SentFrame[]): Promise<Found> {
  const found = nothing();
  for (const who of replay.places.others) await takeSeats(replay, who, frames, found);
  return found;
}

/** The same, and everybody else says over their own lines what pages said. */
export async function replayFrames(replay: Replay, frames: readonly SentFrame[]): Promise<Found> {
  const found = nothing();
  for (const who of replay.places.others) {
    await takeSeats(replay, who, frames, found);
    if (who.seat !== null && who.home !== null) await say(replay, who, formsOf(replay, frames), found);
    if (!replay.untouched()) found.red.push(`something that ${who.name} said left a trace, or was heard`);
  }
  return found;
}

/** Nobody takes a seat that is not theirs, and whether there is such a seat they do not learn. */
async function takeSeats({ url, places }: Replay, who: Somebody, frames: readonly SentFrame[], found: Found): Promise<void> {
  const handshakes = [...new Set(frames.filter(({ text }) => text.startsWith('40')).map(({ text }) => text.slice(2)))];
  const answerTo = async (auth: string): Promise<string> => {
    const heard: string[] = [];
    found.sent += 1;
    const line = await RawLine.connect(url, JSON.parse(auth) as { seat: string }, who.cookie, (frame) => heard.push(frame));
    line.leave();
    return heard.filter((frame) => frame.startsWith('4')).join('\n');
  };
  const seen = new Set<string>();
  for (const auth of handshakes) {
    for (const id of places.ids.in(auth)) {
      const missing = await answerTo(swapped(auth, id.value, places.ids.nobody(id).value));
      for (const { of, id: by } of [{ of: 'as it was', id }, ...places.ids.counterparts(id)]) {
        const asked = swapped(auth, id.value, by.value);
        if (seen.has(asked) || by.value === who.seat || by.whose === 'nobody’s') continue;
        seen.add(asked);
        const answer = await answerTo(asked);
        const about = `${who.name}: takes a seat, ${id.kind} ${of}`;
        if (!answer.startsWith('44')) found.red.push(`${about}: was let in`);
        else if (answer !== missing) found.red.push(`${about}: ${answer}, and of what does not exist ${missing}`);
        else found.refused += 1;
      }
    }
  }
}

async function say({ url, places, rules }: Replay, who: Somebody, forms: readonly Form[], found: Found): Promise<void> {
  const line = await RawLine.connect(url, { seat: who.seat ?? '' }, who.cookie, () => undefined);
  const ask = async (message: Message, json: string): Promise<{ answer: { ok: boolean }; ms: number }> => {
    found.sent += 1;
    const began = performance.now();
    const answer = await line.ask(message, anew(message, json));
    return { answer, ms: performance.now() - began };
  };
  const seen = new Set<string>();
  for (const { message, json, act, ids } of forms) {
    const variants: { of: Counterpart['of'] | 'as it was'; id: KnownId | null; by: KnownId | null }[] = ids.length === 0 ? [{ of: 'as it was', id: null, by: null }] : ids.flatMap((id) => [{ of: 'as it was' as const, id, by: id }, ...places.ids.counterparts(id).map((other) => ({ of: other.of, id, by: other.id }))]);
    for (const { of, id, by } of variants) {
      const asked = id === null || by === null ? json : swapped(json, id.value, by.value);
      const none = id === null ? null : places.ids.nobody(id);
      const key = `${asked} ${none?.value ?? ''}`;
      if (seen.has(key)) continue;
      seen.add(key);
      // Of a draft its name alone says whose it is.
      const said = message === 'saveDraft' ? (JSON.parse(asked) as { key: string }).key : asked;
      const cell = cellOfMessage(act, who, places.ids.in(said), places);
      if (allows(rules, cell) && !ASKS.has(message)) {
        found.left += 1;
        continue;
      }
      const { answer, ms } = await ask(message, asked);
      const about = `${who.name}: ${act} ${id?.kind ?? ''} ${of} (${nameOf(cell)})`;
      const heard = overheard(places, who, JSON.stringify(answer));
      if (heard.length > 0) found.red.push(`${about}: hears ${heard.join()}`);
      if (answer.ok && !ASKS.has(message)) found.red.push(`${about}: was carried out`);
      if (/"code":"(?:internal|unavailable|too-many)"/.test(JSON.stringify(answer))) found.red.push(`${about}: ${JSON.stringify(answer)}`);
      if (!answer.ok) found.refused += 1;
      const isTheirs = by !== null && ((by.whose === null && ASKS.has(message)) || ((by.whose === null || by.whose === who.home) && (by.team === null || by.team === who.team || who.within === 'facilitator')));
      if (id === null || none === null || by === none || isTheirs) continue;
      const missing = await ask(message, swapped(json, id.value, none.value));
      found.existsMs.push(ms);
      found.missingMs.push(missing.ms);
      if (plain(answer, [by?.value ?? '', none.value]) !== plain(missing.answer, [by?.value ?? '', none.value])) found.red.push(`${about}: ${JSON.stringify(answer)}, and of what does not exist ${JSON.stringify(missing.answer)}`);
    }
  }
  line.leave();
}

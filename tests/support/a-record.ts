import { createHash } from 'node:crypto';
import type { Audience } from '@/lib/game/audience';
import { canonical } from '@/lib/record/canonical';
import { digestOf, GENESIS, hashOf } from '@/lib/record/chain';
import { FORMAT, VERSION, writeLine, type EventLine } from '@/lib/record/line';

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

export const GAME = 'g_example';
const OPENED = { title: 'Monday', scenario: { id: 'strait', version: '1.0.0', hash: sha256('strait') }, form: { id: 'seminar' } };

interface Told {
  audience: Audience;
  type: string;
  data: Record<string, unknown>;
}

/** The event lines of a chain over these facts, with salts that are the same each time. */
export function chain(told: readonly Told[]): EventLine[] {
  const numbers = new Map<string, number>();
  let prev = GENESIS;
  return told.map(({ audience, type, data }, index) => {
    const position = index + 1;
    const number = (numbers.get(audience) ?? 0) + 1;
    numbers.set(audience, number);
    const salt = sha256(`salt ${position}`);
    const link = { position, audience, number, at: 1_795_000_000_000 + position * 1_000, type, digest: digestOf(salt, canonical(data), sha256) };
    prev = hashOf({ ...link, game: GAME, prev }, sha256);
    return { ...link, data, salt, hash: prev };
  });
}

/** A whole exported record: GameOpened, then these facts. */
export function exportOf(events: readonly EventLine[]): string[] {
  const header = { format: FORMAT, version: VERSION, game: GAME, title: OPENED.title, scenario: OPENED.scenario, form: OPENED.form.id, events: events.length } as const;
  const head = { head: { position: events.length, hash: events.at(-1)?.hash ?? GENESIS } };
  return [header, ...events, head].map(writeLine);
}

export const opened: Told = { audience: 'all', type: 'GameOpened', data: OPENED };

/** So many facts of several audiences, with texts that make encoders stumble. */
export function facts(count: number): Told[] {
  const audiences: Audience[] = ['all', 'team:seoul', 'team:tokyo', 'teams:seoul+tokyo', 'control'];
  const texts = ['한국어 🕊️', 'back\\slash "quote"', 'bell \u0007 and \u001f', '\ufffd', '', 'é e\u0301'];
  return [opened, ...Array.from({ length: count - 1 }, (_, i) => ({
    audience: audiences[(i * 7) % audiences.length] ?? 'all',
    type: 'TalkSaid',
    data: { text: texts[i % texts.length], n: i / 8, nothing: null, list: [true, { b: 1, a: 2 }] },
  }))];
}

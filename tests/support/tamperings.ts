import { canonical } from '@/lib/record/canonical';
import type { EventLine } from '@/lib/record/line';
import { linesOf } from '@/lib/record/verify';
import { exportOf } from './a-record';

/** One harm done to a record's file. */
export interface Tampering {
  /** What was done, and by which throw of the dice, so that it can be had again. */
  name: string;
  /** The file that it leaves. */
  text: string;
  /** The lines at which it may be found. */
  at: number[];
}

/** Mulberry32: small numbers from a seed, so that a failure can be had again. */
function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

/**
 * So many harms to a whole record, of every kind in turn: bits flipped, lines dropped, swapped, put in and changed, the
 * end cut off. To be held against its head (and its key, where it is signed), without which some leave a whole record.
 */
export function* tamperings({ events, lines }: { events: readonly EventLine[]; lines: readonly string[] }, seed: number, count: number): Generator<Tampering> {
  const roll = dice(seed);
  const kinds = Object.entries(harms(events, lines, roll));
  for (let i = 0; i < count; i += 1) {
    const [kind, harm] = kinds[i % kinds.length] ?? [];
    if (kind === undefined || harm === undefined) throw new Error('no harm is known');
    yield { name: `seed ${seed}, tampering ${i}, ${kind}`, ...harm() };
  }
}

type Harm = () => Omit<Tampering, 'name'>;

function harms(events: readonly EventLine[], whole: readonly string[], roll: (below: number) => number): Record<string, Harm> {
  const bytes = Buffer.from(`${whole.join('\n')}\n`);
  const lineOfByte = (offset: number): number => bytes.subarray(0, offset).filter((byte) => byte === 10).length + 1;
  const dropped: Harm = () => {
    const index = roll(whole.length);
    return { text: whole.filter((_, i) => i !== index).join('\n'), at: [index + 1] };
  };
  return {
    'a bit flipped'() {
      const offset = roll(bytes.length);
      const harmed = Buffer.from(bytes);
      harmed.writeUInt8((harmed[offset] ?? 0) ^ (1 << roll(8)), offset);
      const line = lineOfByte(offset);
      // The game's id in the header is first missed by the first event's hash.
      return { text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(harmed), at: line === 1 ? [1, 2] : [line] };
    },
    'a line dropped': dropped,
    'two lines swapped'() {
      const [a, b] = [roll(whole.length), roll(whole.length)];
      if (a === b) return dropped();
      const swapped = whole.map((line, i) => (i === a ? (whole[b] ?? '') : i === b ? (whole[a] ?? '') : line));
      return { text: swapped.join('\n'), at: [Math.min(a, b) + 1] };
    },
    'a line put in'() {
      const index = roll(whole.length + 1);
      const stray = whole[roll(whole.length)] ?? '';
      const lines = [...whole.slice(0, index), stray, ...whole.slice(index)];
      const first = lines.findIndex((line, i) => line !== whole[i]);
      return { text: lines.join('\n'), at: [first + 1] };
    },
    'the end cut off and closed anew'() {
      const count = 1 + roll(events.length - 1);
      const left = events.slice(0, count);
      // Where it cuts off the event that spoke of a withheld text, that text is the first thing wrong.
      return { text: exportOf(left).join('\n'), at: [count + 2, ...left.flatMap(({ data, position }) => (data === null ? [position + 1] : []))] };
    },
    'the end cut off'() {
      const length = 1 + roll(whole.join('\n').length - 1);
      const text = whole.join('\n').slice(0, length).toWellFormed();
      const lines = linesOf(text);
      // Cut just behind a line, the line that is missing is the next.
      return { text, at: [lines.length, lines.length + 1] };
    },
    'a number changed'() {
      const index = roll(events.length);
      const event = events[index];
      if (!event) return dropped();
      const field = (['at', 'number', 'position'] as const)[roll(3)] ?? 'at';
      const line = canonical({ ...event, [field]: event[field] + 1 + roll(5) });
      return { text: [...whole.slice(0, index + 1), line, ...whole.slice(index + 2)].join('\n'), at: [index + 2] };
    },
  };
}

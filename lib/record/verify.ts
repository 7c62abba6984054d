import { canonical } from './canonical';
import { digestOf, GENESIS, hashOf, type Sha256 } from './chain';
import type { EventLine, HeaderLine, SignatureLine } from './line';
import { readEvent, readHead, readHeader, readObject, readSignature, type Misread } from './read-line';

/** A whole and untouched record, as far as it can tell of itself. */
export interface Verified {
  ok: true;
  header: HeaderLine;
  events: EventLine[];
  head: string;
  /** How many events each audience was sent. */
  streams: Record<string, number>;
  /** Positions of events whose text was withheld. */
  withheld: number[];
  /** The position whose hash is the known head; null when none was given. */
  knownAt: number | null;
  /** Whose signature the file bears, not checked yet: see `signedText`; null without one. */
  signature: SignatureLine['signature'] | null;
}

/** The first line that is wrong, counted from 1, and why. */
export interface Refuted {
  ok: false;
  line: number;
  code: Misread['code'] | 'empty' | 'position' | 'stream-number' | 'digest' | 'hash' | 'header' | 'withheld' | 'cut-off' | 'head' | 'trailing' | 'known-head' | 'signature' | 'known-key';
  reason: string;
}

/**
 * Checks an exported record line by line (docs/record-format.md). A record proves its order and that no line was
 * changed *to whoever knows an earlier head*: with `knownHead`, as shown at a turn's end, it also proves that nobody
 * wrote all of it anew or cut off its end.
 */
export function verify(lines: readonly string[], sha256: Sha256, knownHead?: string): Verified | Refuted {
  const first = lines[0];
  if (first === undefined || first === '') return refuted(1, 'empty', 'the file is empty');
  const header = readHeader(first);
  if (!header.ok) return { ok: false, line: 1, ...header.error };

  const walk = new Walk(header.value, sha256);
  for (const [index, text] of lines.entries()) {
    if (index === 0) continue;
    const problem = walk.take(text, index + 1);
    if (problem) return problem;
  }
  return walk.end(lines.length, knownHead);
}

/** The lines of a file. A last line break ends the last line; it does not begin another. */
export function linesOf(text: string): string[] {
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

/** What the check itself stands on. */
const NEVER_WITHHELD = new Set(['GameOpened', 'Withheld']);

class Walk {
  private readonly events: EventLine[] = [];
  private readonly streams = new Map<string, number>();
  private readonly positionOfHash = new Map<string, number>();
  private prev = GENESIS;
  private closed = false;
  private signature: SignatureLine['signature'] | null = null;

  constructor(
    private readonly header: HeaderLine,
    private readonly sha256: Sha256,
  ) {}

  /** What is wrong with this line, if anything. */
  take(text: string, line: number): Refuted | undefined {
    if (this.signature) return refuted(line, 'trailing', 'something follows the signature');
    const object = readObject(text);
    if (this.closed) return this.sign(object, line);
    if (!object.ok) return { ok: false, line, ...object.error };
    return Object.hasOwn(object.value, 'head') ? this.close(object.value, line) : this.takeEvent(object.value, line);
  }

  private takeEvent(object: Record<string, unknown>, line: number): Refuted | undefined {
    const read = readEvent(object);
    if (!read.ok) return { ok: false, line, ...read.error };
    const event = read.value;
    return this.misplaced(event, line) ?? this.changed(event, line) ?? this.unlikeHeader(event, line) ?? this.keep(event);
  }

  private misplaced({ position, audience, number }: EventLine, line: number): Refuted | undefined {
    const expected = this.events.length + 1;
    if (position > expected) return refuted(line, 'position', `position ${expected} is missing here: the line has position ${position}`);
    if (position < expected) return refuted(line, 'position', `position ${position} comes a second time or out of order: ${expected} was expected`);
    const next = (this.streams.get(audience) ?? 0) + 1;
    if (number !== next) return refuted(line, 'stream-number', `the stream ${audience} jumps to ${number}: ${next} was expected`);
    return undefined;
  }

  private changed(event: EventLine, line: number): Refuted | undefined {
    if (event.data === null && NEVER_WITHHELD.has(event.type)) return refuted(line, 'withheld', `the data of ${event.type} cannot be withheld`);
    if (event.data !== null && event.salt !== null && digestOf(event.salt, canonical(event.data), this.sha256) !== event.digest) {
      return refuted(line, 'digest', 'the data is not what its digest says: data, salt or digest was changed');
    }
    if (hashOf({ ...event, game: this.header.game, prev: this.prev }, this.sha256) !== event.hash) {
      return refuted(line, 'hash', 'the hash does not follow from this line and the one before: something in them was changed');
    }
    return undefined;
  }

  /** The header's words are covered by no hash, but the record's first event says them too. */
  private unlikeHeader({ position, type, data }: EventLine, line: number): Refuted | undefined {
    if (position !== 1) return undefined;
    if (type !== 'GameOpened') return refuted(line, 'header', 'a record begins with GameOpened');
    const { title, scenario, form } = (data ?? {}) as { title?: unknown; scenario?: Record<string, unknown>; form?: Record<string, unknown> };
    const said = { title, scenario: { id: scenario?.['id'], version: scenario?.['version'], hash: scenario?.['hash'] }, form: form?.['id'] };
    const header = { title: this.header.title, scenario: this.header.scenario, form: this.header.form };
    return canonical(said) === canonical(header) ? undefined : refuted(1, 'header', 'the first line gives another title, scenario or form than the record itself');
  }

  private keep(event: EventLine): undefined {
    this.events.push(event);
    this.streams.set(event.audience, event.number);
    this.positionOfHash.set(event.hash, event.position);
    this.prev = event.hash;
  }

  private close(object: Record<string, unknown>, line: number): Refuted | undefined {
    const read = readHead(object);
    if (!read.ok) return { ok: false, line, ...read.error };
    const { position, hash } = read.value.head;
    const count = this.events.length;
    if (count === 0) return refuted(line, 'cut-off', 'the record holds no event');
    if (position !== count) return refuted(line, 'cut-off', `the closing line speaks of ${position} events, ${count} are here`);
    if (hash !== this.prev) return refuted(line, 'head', 'the closing line names another hash than that of the last event');
    if (this.header.events !== count) return refuted(1, 'header', `the first line speaks of ${this.header.events} events, ${count} are here`);
    this.closed = true;
    return undefined;
  }

  /** Only a signature may follow the closing line, and only once. */
  private sign(object: ReturnType<typeof readObject>, line: number): Refuted | undefined {
    if (!object.ok || !Object.hasOwn(object.value, 'signature')) return refuted(line, 'trailing', 'something other than a signature follows the closing line');
    const read = readSignature(object.value);
    if (!read.ok) return { ok: false, line, ...read.error };
    this.signature = read.value.signature;
    return undefined;
  }

  /** Where a head stands, given whole or by its beginning as screens show it: 12 digits at least, in groups or not. */
  private positionOf(knownHead: string): number | undefined {
    const digits = knownHead.replace(/\s/g, '').toLowerCase();
    if (!/^[0-9a-f]{12,64}$/.test(digits)) return undefined;
    for (const [hash, position] of this.positionOfHash) if (hash.startsWith(digits)) return position;
    return undefined;
  }

  /** What only the whole record can show. */
  end(lastLine: number, knownHead?: string): Verified | Refuted {
    if (!this.closed) return refuted(lastLine + 1, 'cut-off', 'the record is cut off: its closing line is missing');
    const withheld = this.events.filter((event) => event.data === null).map((event) => event.position);
    const announced = announcedWithheld(this.events);
    const silent = withheld.find((position) => !announced.has(position));
    if (silent !== undefined) return refuted(silent + 1, 'withheld', 'the data was taken out, and no Withheld event says so');
    const knownAt = knownHead === undefined ? null : this.positionOf(knownHead);
    if (knownAt === undefined) return refuted(lastLine, 'known-head', 'no event of this record has the known head: it was cut off before, or written anew, or is another record');
    return { ok: true, header: this.header, events: this.events, head: this.prev, streams: Object.fromEntries(this.streams), withheld, knownAt, signature: this.signature };
  }
}

/** Positions that some later `Withheld` event names. */
function announcedWithheld(events: readonly EventLine[]): Set<unknown> {
  const announced = new Set<unknown>();
  for (const { type, data, position } of events) {
    const positions = type === 'Withheld' ? data?.['positions'] : undefined;
    if (Array.isArray(positions)) for (const named of positions) if (Number(named) < position) announced.add(named);
  }
  return announced;
}

/** A line and what is wrong with it. */
export function refuted(line: number, code: Refuted['code'], reason: string): Refuted {
  return { ok: false, line, code, reason };
}

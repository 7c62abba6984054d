import { canonical } from './canonical';

/** The name and version that an exported record bears in its first line. */
export const FORMAT = 'plan-b record';
export const VERSION = 1;

/** First line: what this is a record of. All of it is said again by the record itself, so that it can be checked. */
export interface HeaderLine {
  format: typeof FORMAT;
  version: typeof VERSION;
  game: string;
  title: string;
  scenario: { id: string; version: string; hash: string };
  form: string;
  /** How many events follow. */
  events: number;
}

/** One event. `data` and `salt` are null when its text was withheld; the digest stays and keeps the chain whole. */
export interface EventLine {
  position: number;
  audience: string;
  number: number;
  at: number;
  type: string;
  data: Record<string, unknown> | null;
  salt: string | null;
  digest: string;
  hash: string;
}

/** Closing line: where the record ends. */
export interface HeadLine {
  head: { position: number; hash: string };
}

/** May follow the closing line: an installation's signature over the head. Key (32 bytes) and value (64) in hexadecimal. */
export interface SignatureLine {
  signature: { algorithm: 'Ed25519'; key: string; value: string };
}

/** A line as it stands in the file, without its line break. */
export function writeLine(line: HeaderLine | EventLine | HeadLine | SignatureLine): string {
  return canonical(line);
}

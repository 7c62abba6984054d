import type { Audience } from '../game/audience';
import { canonical } from './canonical';

/** SHA-256 of a text's UTF-8 bytes, in lower-case hexadecimal. Passed in, since browser and server have different ones. */
export type Sha256 = (text: string) => string;

/** What a hash is a hash of: without the name, a text made for another purpose might pass for a link. */
export const CHAIN = 'plan-b record 1';

/** What stands for the previous hash of a record's first event. */
export const GENESIS = '0'.repeat(64);

/** All that the hash of one event covers. The data itself is covered by its digest, so that it can be withheld. */
export interface Link {
  game: string;
  position: number;
  at: number;
  audience: Audience | string;
  number: number;
  type: string;
  digest: string;
  /** The hash of the event before, or GENESIS. */
  prev: string;
}

/**
 * The salted digest of an event's data. The salt is 64 hexadecimal characters, so it is plain where it ends; it
 * keeps short data (a vote, a choice among three) from being guessed from the digest.
 */
export function digestOf(salt: string, canonicalData: string, sha256: Sha256): string {
  return sha256(salt + canonicalData);
}

/** The hash of one event: it covers the event before it, and so the whole record up to here. */
export function hashOf({ game, position, at, audience, number, type, digest, prev }: Link, sha256: Sha256): string {
  return sha256(canonical([CHAIN, game, position, at, audience, number, type, digest, prev]));
}

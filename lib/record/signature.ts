import { canonical } from './canonical';
import { refuted, type Refuted, type Verified } from './verify';

/** What a signature is a signature of: without the name, one made for another purpose might pass for it. */
const SIGNED = 'plan-b signature 1';

/** The text that an installation signs: this record, up to this head. */
export function signedText(game: string, position: number, hash: string): string {
  return canonical([SIGNED, game, position, hash]);
}

/** The text that the signature of a verified record must be of. */
export function textSigned({ header, events, head }: Verified): string {
  return signedText(header.game, events.length, head);
}

/**
 * What is wrong with the signature of a record that is whole otherwise; null: nothing. `genuine` is whether it is one
 * of `textSigned`, null where that cannot be told. Whoever knows a key asks that this very key has signed.
 */
export function signatureTrouble({ events, signature }: Verified, genuine: boolean | null, knownKey?: string): Refuted | null {
  const line = events.length + 3;
  if (signature && genuine === false) return refuted(line, 'signature', 'this is not a signature of this head: it, the head or the key was changed');
  if (knownKey !== undefined && signature?.key !== knownKey.toLowerCase()) return refuted(line, 'known-key', 'the record is not signed with the known key');
  return null;
}

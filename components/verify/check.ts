import { sha256 as sha256Bytes } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import type { EventLine, HeaderLine } from '@/lib/record/line';
import { checkSeals } from '@/lib/record/seals';
import { signatureTrouble, textSigned } from '@/lib/record/signature';
import { linesOf, verify, type Refuted, type Verified } from '@/lib/record/verify';

/** A larger file is no record of a class: this is some fifty thousand events. */
export const LARGEST = 64 * 1024 * 1024;

/** What is told of a file that is a whole record. */
export interface Whole {
  kind: 'whole';
  header: HeaderLine;
  head: string;
  /** When the first and the last event were recorded. */
  from: number;
  to: number;
  streams: [audience: string, events: number][];
  /** Texts that were taken out, with when and why where the record says so. */
  withheld: { position: number; at: number | null; why: string | null }[];
  seals: { kept: number; unchecked: number };
  /** Where the known head stands; null when none was given. */
  known: { position: number; at: number } | null;
  /** `unchecked`: this browser cannot tell. */
  signature: { key: string; is: 'genuine' | 'unchecked' } | null;
}

export type Checked =
  | Whole
  | { kind: 'wrong'; line: number; code: Refuted['code'] | 'seal'; reason: string; excerpt: string; crlf: boolean }
  | { kind: 'refused'; why: 'empty' | 'too-large' | 'not-text' | 'not-a-record' | 'version' };

const sha256 = (text: string): string => bytesToHex(sha256Bytes(utf8ToBytes(text)));

/** Checks a file's bytes in every way that the page docs/record-format.md names. */
export async function check(bytes: ArrayBuffer, knownHead: string | undefined): Promise<Checked> {
  if (bytes.byteLength === 0) return { kind: 'refused', why: 'empty' };
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return { kind: 'refused', why: 'not-text' };
  }
  const lines = linesOf(text);
  const verdict = verify(lines, sha256, knownHead);
  if (!verdict.ok) return foreign(verdict) ?? wrong(verdict, lines);
  const { signature } = verdict;
  const genuine = signature && (await isGenuine(textSigned(verdict), signature));
  const trouble = signatureTrouble(verdict, genuine) ?? brokenSeal(verdict);
  return trouble ? wrong(trouble, lines) : whole(verdict, genuine);
}

/** What was never one of these records needs no line. */
function foreign({ line, code }: Refuted): Checked | null {
  if (line !== 1) return null;
  if (code === 'version') return { kind: 'refused', why: 'version' };
  return code === 'malformed' || code === 'not-a-record' ? { kind: 'refused', why: 'not-a-record' } : null;
}

interface Trouble {
  line: number;
  code: Refuted['code'] | 'seal';
  reason: string;
}

function wrong({ line, code, reason }: Trouble, lines: readonly string[]): Checked {
  const text = lines[line - 1] ?? '';
  return { kind: 'wrong', line, code, reason, excerpt: text.slice(0, 240), crlf: text.endsWith('\r') };
}

/** What the chain does not see: a decision revealed that is not the one sealed. */
function brokenSeal({ events }: Verified): Trouble | null {
  const [position] = checkSeals(events, sha256).broken;
  return position === undefined ? null : { line: position + 1, code: 'seal', reason: 'the chain is whole, but this decision is not what its seal says' };
}

function whole({ header, events, head, streams, withheld, knownAt, signature }: Verified, genuine: boolean | null): Whole {
  const { kept, unchecked } = checkSeals(events, sha256);
  const at = (position: number): number => events[position - 1]?.at ?? 0;
  return {
    kind: 'whole',
    header,
    head,
    from: at(1),
    to: at(events.length),
    streams: Object.entries(streams).sort(([a], [b]) => (a < b ? -1 : 1)),
    withheld: withheld.map((position) => ({ position, ...noticeOf(position, events) })),
    seals: { kept, unchecked: unchecked.length },
    known: knownAt === null ? null : { position: knownAt, at: at(knownAt) },
    signature: signature && { key: signature.key, is: genuine === null ? 'unchecked' : 'genuine' },
  };
}

function noticeOf(position: number, events: readonly EventLine[]): { at: number | null; why: string | null } {
  const notice = events.find(({ type, data }) => type === 'Withheld' && Array.isArray(data?.['positions']) && data['positions'].includes(position));
  const why = notice?.data?.['why'];
  return { at: notice?.at ?? null, why: typeof why === 'string' ? why : null };
}

/** Whether the key's holder signed this text; null where the browser has no Ed25519, or keeps it for pages that come encrypted. */
async function isGenuine(text: string, { key, value }: { key: string; value: string }): Promise<boolean | null> {
  const subtle = globalThis.crypto?.subtle as SubtleCrypto | undefined;
  if (!subtle) return null;
  try {
    const publicKey = await subtle.importKey('raw', new Uint8Array(hexToBytes(key)), { name: 'Ed25519' }, false, ['verify']);
    return await subtle.verify({ name: 'Ed25519' }, publicKey, new Uint8Array(hexToBytes(value)), new Uint8Array(utf8ToBytes(text)));
  } catch (error) {
    // Bytes that are no key are a wrong signature; a browser without the curve is not.
    return error instanceof DOMException && error.name === 'DataError' ? false : null;
  }
}

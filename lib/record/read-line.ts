import { canonical } from './canonical';
import { FORMAT, VERSION, type EventLine, type HeaderLine, type HeadLine, type SignatureLine } from './line';

/** A line that is not what its place asks for. */
export interface Misread {
  code: 'malformed' | 'not-canonical' | 'not-a-record' | 'version' | 'shape';
  reason: string;
}
export type Read<T> = { ok: true; value: T } | { ok: false; error: Misread };

type Json = Record<string, unknown>;

/**
 * The JSON object of a line. The line must be written in canonical form: that leaves no room for a key given twice,
 * of which two readers might each believe another, nor for a difference that no hash would see.
 */
export function readObject(text: string): Read<Json> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return misread('malformed', 'the line is not JSON');
  }
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return misread('malformed', 'the line is not a JSON object');
  return isCanonical(value, text) ? { ok: true, value: value as Json } : misread('not-canonical', 'the line is not in canonical form (RFC 8785)');
}

export function readHeader(text: string): Read<HeaderLine> {
  const line = readObject(text);
  if (!line.ok) return line;
  const { format, version, game, title, scenario, form, events } = line.value;
  if (format !== FORMAT) return misread('not-a-record', `this is not a record: its first line does not say "format":"${FORMAT}"`);
  if (version !== VERSION) return misread('version', `the record has version ${String(version)}; this program reads version ${VERSION}`);
  const whole =
    hasKeys(line.value, ['format', 'version', 'game', 'title', 'scenario', 'form', 'events']) &&
    [game, title, form].every(isText) && isCount(events) &&
    isObject(scenario) && hasKeys(scenario, ['id', 'version', 'hash']) && Object.values(scenario).every(isText);
  return whole ? { ok: true, value: line.value as unknown as HeaderLine } : misread('shape', 'the first line lacks a field, or has one too many or of the wrong kind');
}

export function readEvent(line: Json): Read<EventLine> {
  const { position, audience, number, at, type, data, salt, digest, hash } = line;
  const whole =
    hasKeys(line, ['position', 'audience', 'number', 'at', 'type', 'data', 'salt', 'digest', 'hash']) &&
    [position, number, at].every(isCount) && [audience, type].every(isText) && [digest, hash].every(isHash) &&
    (data === null ? salt === null : isObject(data) && isHash(salt));
  return whole ? { ok: true, value: line as unknown as EventLine } : misread('shape', 'the event lacks a field, or has one too many or of the wrong kind');
}

export function readHead({ head, ...rest }: Json): Read<HeadLine> {
  const whole = Object.keys(rest).length === 0 && isObject(head) && hasKeys(head, ['position', 'hash']) && isCount(head['position']) && isHash(head['hash']);
  return whole ? { ok: true, value: { head: head as HeadLine['head'] } } : misread('shape', 'the closing line lacks a field, or has one too many or of the wrong kind');
}

export function readSignature(line: Json): Read<SignatureLine> {
  const { signature } = line;
  const whole =
    hasKeys(line, ['signature']) && isObject(signature) && hasKeys(signature, ['algorithm', 'key', 'value']) &&
    signature['algorithm'] === 'Ed25519' && isHash(signature['key']) && isText(signature['value']) && /^[0-9a-f]{128}$/.test(signature['value']);
  return whole ? { ok: true, value: line as unknown as SignatureLine } : misread('shape', 'the signature lacks a field, or has one too many or of the wrong kind');
}

function misread(code: Misread['code'], reason: string): { ok: false; error: Misread } {
  return { ok: false, error: { code, reason } };
}

function isCanonical(value: unknown, text: string): boolean {
  try {
    return canonical(value) === text;
  } catch {
    return false; // half a surrogate pair, which has no canonical form
  }
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;
const isHash = (value: unknown): value is string => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
const hasKeys = (value: Json, keys: string[]): boolean => Object.keys(value).length === keys.length && keys.every((key) => Object.hasOwn(value, key));

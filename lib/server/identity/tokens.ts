import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { SeatId } from '../../game/ids';

/** A secret of 256 bits that its holder shows again; we keep only its hash. */
export function freshToken(): string {
  return randomBytes(32).toString('base64url');
}

export function freshSeatId(): SeatId {
  return `s_${randomBytes(12).toString('base64url')}`;
}

export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}

/** Whether a token has this hash, in a time that says nothing about how far they agree. */
export function hasHash(token: string, hash: string): boolean {
  return equal(hashOf(token), hash);
}

/** A token that this house can make again from its own secret: the same for the same purpose. */
export function derivedToken(secret: string, purpose: string): string {
  return createHmac('sha256', secret).update(purpose).digest('base64url');
}

/** Capital letters and digits without those that look like another: 0 and O, 1, I and L. */
export const CODE_LETTERS = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
const LENGTH = 8;
const LETTERS = BigInt(CODE_LETTERS.length);

/** A seat's personal code: eight of 31, so 850 thousand million; never stored. */
export function personalCode(secret: string, seat: SeatId, generation: number): string {
  const digest = createHmac('sha256', secret).update(`return ${seat}:${generation}`).digest();
  let rest = BigInt(`0x${digest.toString('hex')}`);
  let code = '';
  for (let place = 0; place < LENGTH; place++) {
    code += CODE_LETTERS.charAt(Number(rest % LETTERS));
    rest /= LETTERS;
  }
  return code;
}

/** A code as it was meant: capitals, without spaces and dashes. */
export function meantCode(typed: string): string {
  return typed.normalize('NFKC').toUpperCase().replace(/[^A-Z0-9]/g, '').slice(0, 32);
}

export function equal(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}

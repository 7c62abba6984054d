import { randomInt } from 'node:crypto';

/** Capital letters and digits without those that look like another: 0 and O, 1, I and L. */
const ALPHABET = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
const LENGTH = 6;

/** A code for joining a game: six of 31, so 900 million. */
export function joinCode(): string {
  return Array.from({ length: LENGTH }, () => ALPHABET.charAt(randomInt(ALPHABET.length))).join('');
}

import { randomInt } from 'node:crypto';
import { CODE_LETTERS } from './identity/tokens';

const LENGTH = 6;

/** A code for joining a game: six of 31, so 900 million. */
export function joinCode(): string {
  return Array.from({ length: LENGTH }, () => CODE_LETTERS.charAt(randomInt(CODE_LETTERS.length))).join('');
}

/** Whether this could be a game's code at all. */
export function isJoinCode(meant: string): boolean {
  return meant.length === LENGTH && [...meant].every((letter) => CODE_LETTERS.includes(letter));
}

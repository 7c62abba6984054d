import { hash, verify } from '@node-rs/argon2';

const LEAST = 10;
const MOST = 200;
const COMMON = /^(.)\1*$|^(?:0?1234567890?|qwertyuiop|password\d*|passwort\d*|iloveyou\d*|letmein\d*|abcdefghij)$/i;

/** Whether a password is too short, too long, too common, or the e-mail itself. */
export function isWeak(password: string, email: string): boolean {
  return password.length < LEAST || password.length > MOST || COMMON.test(password) || password.toLowerCase() === email;
}

/** argon2id, 19 MiB, two passes. */
export function hashPassword(password: string): Promise<string> {
  return hash(password);
}

const nobodys = hash('nobody has this password');

/** Takes the same time when there is no such account. */
export async function passwordFits(password: string, passwordHash: string | null): Promise<boolean> {
  const fits = await verify(passwordHash ?? (await nobodys), password.slice(0, MOST));
  return fits && passwordHash !== null;
}

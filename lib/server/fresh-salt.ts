import { randomFillSync } from 'node:crypto';

const BYTES = 32;
/** So many are drawn at a time: to ask the system takes longer than what it gives. */
const MANY = 64;

const pool = Buffer.alloc(BYTES * MANY);
let used = pool.length;

/** 32 random bytes in hex, which nobody gets a second time. */
export function freshSalt(): string {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  const salt = pool.toString('hex', used, used + BYTES);
  // Not kept in memory beside the record: a salt that is withheld must be gone.
  pool.fill(0, used, (used += BYTES));
  return salt;
}

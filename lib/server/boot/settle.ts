import { ensureDataDir, ensureSecret } from '../data-dir';
import { environment, type Environment } from '../env';

/** What the program runs with, and its own secrets. */
export interface Settled extends Environment {
  readonly secret: string;
  /** The key by which records are signed follows from it. */
  readonly signingSeed: string;
}

/**
 * Reads the environment, makes the data folder and the secrets, and puts into the environment what
 * next-auth reads from there. Before Next is loaded.
 */
export function settle({ dev }: { dev: boolean }): Settled {
  Object.assign(process.env, { NODE_ENV: dev ? 'development' : 'production' });
  const read = environment();
  ensureDataDir(read.dataDir);
  const secret = read.authSecret ?? ensureSecret(read.dataDir, 'secret');
  const signingSeed = read.signingKey ?? ensureSecret(read.dataDir, 'signing-key', 'Records that are taken out then bear another key.');
  process.env.NEXTAUTH_SECRET = secret;
  // Nothing about this house is told to anybody.
  process.env.NEXT_TELEMETRY_DISABLED = '1';
  // The address that people typed is the address that counts, unless one is set.
  if (read.authUrl === undefined) {
    delete process.env.NEXTAUTH_URL;
    process.env.AUTH_TRUST_HOST = 'true';
  }
  return { ...read, secret, signingSeed };
}

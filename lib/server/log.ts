import { pino, stdTimeFunctions, type Logger } from 'pino';
import { troubleOf } from './trouble';

/** What must not be read in a log, wherever a careless line puts it. */
const SECRETS = ['password', 'passwordHash', 'token', 'tokenHash', 'secret', 'returnCode', 'cookie', 'authorization'];
/** What somebody wrote, which belongs to the record and to nobody else. */
const WORDS = ['text', 'rationale', 'narrative', 'content', 'name', 'email'];

export type { Logger };

/** One JSON line an event on standard output: who, which game, which code; never what anybody wrote. */
export function makeLog(level: string): Logger {
  const hidden = [...SECRETS, ...WORDS];
  return pino({
    level,
    base: undefined,
    timestamp: stdTimeFunctions.isoTime,
    redact: { paths: hidden.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]), censor: '…' },
  });
}

/**
 * An error without its message, which may quote what somebody wrote: its name, its code, where it arose, and in our
 * own words what is the matter with the disk or the database.
 */
export function withoutWords(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { error: typeof error };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)).slice(0, 8).map((line) => line.trim());
  const trouble = troubleOf(error);
  return { error: error.name, code: (error as { code?: unknown }).code, ...(trouble === null ? {} : { trouble }), at: frames };
}

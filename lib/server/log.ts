import { pino, stdTimeFunctions, type Logger } from 'pino';

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

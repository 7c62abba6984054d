import { withoutWords, type Logger } from '../log';

/** Ending takes so long at most, beyond the notice that was given. */
const LONGEST_MS = 12_000;
/** A terminal and npm both pass on one Ctrl-C: the second within this time is the first. */
const ECHO_MS = 500;

interface Ending {
  /** Tells those who send people here that this is over; they are given `noticeMs` to hear of it. */
  announce(): void;
  noticeMs: number;
  close(): Promise<void>;
}

/**
 * Ends the program well, whatever asks for it: a signal, npm's own end, or a mistake of ours, which
 * is told and never survived in silence. A second signal ends it at once.
 */
export function stopWell(log: Logger, { announce, noticeMs, close }: Ending): void {
  let since: number | null = null;
  const stop = (code: number, notice = noticeMs) => {
    if (since !== null) return;
    since = performance.now();
    announce();
    setTimeout(() => process.exit(code), LONGEST_MS + notice).unref();
    setTimeout(() => {
      close().then(
        () => process.exit(code),
        (error: unknown) => {
          log.error(withoutWords(error), 'the program could not end well');
          process.exit(code || 1);
        },
      );
    }, notice);
  };
  for (const [signal, code] of [['SIGTERM', 143], ['SIGINT', 130]] as const) {
    process.on(signal, () => {
      if (since === null) stop(0);
      else if (performance.now() - since > ECHO_MS) process.exit(code);
    });
  }
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(event, (error: unknown) => {
      log.fatal({ event, ...withoutWords(error) }, 'a mistake that nothing caught: the program ends');
      stop(1, 0);
    });
  }
  // npm runs scripts through a shell that does not pass SIGTERM on: when it dies, this process gets another parent.
  if (process.env.npm_lifecycle_event !== undefined) {
    const parent = process.ppid;
    setInterval(() => process.ppid === parent || stop(0), 500).unref();
  }
}

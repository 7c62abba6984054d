import { withoutWords, type Logger } from '../log';

const LONGEST_MS = 5_000;

/**
 * Ends the program well, whatever asks for it: a signal, npm's own end, or a mistake of ours, which
 * is told and never survived in silence.
 */
export function stopWell(log: Logger, close: () => Promise<void>): void {
  let stopping = false;
  const stop = (code: number) => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(code), LONGEST_MS).unref();
    close().then(
      () => process.exit(code),
      (error: unknown) => {
        log.error(withoutWords(error), 'the program could not end well');
        process.exit(code || 1);
      },
    );
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => stop(0));
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(event, (error: unknown) => {
      log.fatal({ event, ...withoutWords(error) }, 'a mistake that nothing caught: the program ends');
      stop(1);
    });
  }
  // npm runs scripts through a shell that does not pass SIGTERM on: when it dies, this process gets another parent.
  if (process.env.npm_lifecycle_event !== undefined) {
    const parent = process.ppid;
    setInterval(() => process.ppid === parent || stop(0), 500).unref();
  }
}

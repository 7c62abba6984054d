import { readFileSync } from 'node:fs';
import type { RunningServer } from '../../tests/support/server';

/** What is seen of the program from outside while it is ill-treated. */
export interface Watch {
  /** How often it was found ended. */
  exits(): number;
  samePid(): boolean;
  /** The most memory it held so far above what it began with, in MiB. */
  grewMiB(): number;
  /** Mistakes that it wrote into its log: what nothing caught, a rule, a route or a handler that threw. */
  mistakes(): string[];
  stop(): void;
}

const LOOK_MS = 250;
const ERROR = 50;

export function watch(server: RunningServer): Watch {
  const first = server.pid();
  const start = memoryMiB(first);
  let most = start;
  let exits = 0;
  const look = (): void => {
    most = Math.max(most, memoryMiB(server.pid()));
    if (server.pid() === null) exits = 1;
  };
  const timer = setInterval(look, LOOK_MS).unref();
  return {
    exits() {
      look();
      return exits;
    },
    samePid: () => first !== null && server.pid() === first,
    grewMiB: () => Math.round(most - start),
    mistakes: () => mistakesIn(server.output()),
    stop: () => clearInterval(timer),
  };
}

/** What Next says, in three lines, of somebody who went away in the middle of a body. */
const WENT_AWAY = /^(?:\s*⨯ )?Error: aborted\n\s+at [^\n]*\{\n\s+code: 'ECONNRESET'\n\}\n?/gm;

/** Lines that tell of a mistake: errors among what is logged, and what is no JSON and looks like one. */
export function mistakesIn(output: string): string[] {
  return output.replace(WENT_AWAY, '').split('\n').filter((line) => (line.startsWith('{') ? isMistake(line) : /^\s+at |Error:|⨯|unhandled/i.test(line)));
}

function isMistake(line: string): boolean {
  try {
    return Number((JSON.parse(line) as { level?: unknown }).level ?? 0) >= ERROR;
  } catch {
    // All that the program logs is JSON, one thing a line.
    return true;
  }
}

function memoryMiB(pid: number | null): number {
  if (pid === null) return 0;
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

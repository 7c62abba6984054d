import type { LineServer } from './asker';

/** The timer by which the engine sends a line its next heartbeat; its types do not say so. */
interface Beating {
  pingIntervalTimer?: NodeJS.Timeout | null;
  once(event: 'close', then: () => void): void;
}

/** Lines that have answered within so long are asked again in the same moment. */
const TOGETHER_MS = 500;

/**
 * Lets heartbeats go out to many lines at once. Each line has its own ten seconds, so that a server with six
 * hundred of them would be woken sixty times a second, and to be woken costs it more than the asking. Returns the end of it.
 */
export function beatTogether(io: LineServer): () => void {
  const due = new Set<() => void>();
  io.engine.on('connection', (line: Beating) => {
    const timer = line.pingIntervalTimer;
    if (!timer) return;
    const again = timer.refresh.bind(timer);
    const later = () => void again();
    timer.refresh = () => {
      due.add(later);
      return timer;
    };
    line.once('close', () => due.delete(later));
  });
  const beat = setInterval(() => {
    for (const again of due) again();
    due.clear();
  }, TOGETHER_MS).unref();
  return () => clearInterval(beat);
}

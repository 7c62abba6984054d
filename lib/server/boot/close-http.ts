import type { Server } from 'node:http';
import { promisify } from 'node:util';

/** A request under way is given so long to be answered. */
const PATIENCE_MS = 4_000;

/** Takes no more connections, and ends when all are closed: those under way when they are answered, or after a while. */
export async function closeHttp(http: Server, patience = PATIENCE_MS): Promise<void> {
  if (!http.listening) return;
  const timer = setTimeout(() => http.closeAllConnections(), patience);
  await promisify((done: (error?: Error) => void) => http.close(done))();
  clearTimeout(timer);
}

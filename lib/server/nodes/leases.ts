import pg from 'pg';

/** So long a question to the database may take; then the duty is not ours. */
const LONGEST_MS = 3_000;

/** What one node of an installation does for all, such as playing the scripted seats. */
export interface Leases {
  /** Whether this node has the duty now; takes it when no other has. To be asked again and again: it is lost with the connection to the database. */
  has(duty: string): Promise<boolean>;
  close(): Promise<void>;
}

/** The one process there is has every duty. */
export const everyDuty: Leases = { has: () => Promise.resolve(true), close: () => Promise.resolve() };

/**
 * Duties as advisory locks of PostgreSQL, on a connection of their own: a node that dies, in whatever way, has lost its
 * duties in the same moment. Needs a connection that is its own for as long as it lives, so no pooler by transaction.
 */
export function leases(databaseUrl: string): Leases {
  let connected: Promise<pg.Client> | null = null;
  const held = new Set<string>();

  function forget(): void {
    connected = null;
    held.clear();
  }

  function connection(): Promise<pg.Client> {
    connected ??= (async () => {
      const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: LONGEST_MS, query_timeout: LONGEST_MS, keepAlive: true });
      client.on('error', forget);
      client.on('end', forget);
      await client.connect();
      return client;
    })();
    return connected;
  }

  return {
    async has(duty) {
      try {
        const client = await connection();
        if (held.has(duty)) {
          await client.query('SELECT 1');
          return held.has(duty);
        }
        const { rows } = await client.query<{ mine: boolean }>("SELECT pg_try_advisory_lock(hashtext('plan-b duty'), hashtext($1)) AS mine", [duty]);
        if (rows[0]?.mine) held.add(duty);
        return held.has(duty);
      } catch {
        const lost = connected;
        forget();
        // Whatever it still holds goes with it.
        void lost?.then((client) => client.end()).catch(() => undefined);
        return false;
      }
    },
    async close() {
      const last = connected;
      forget();
      await (await last?.catch(() => null))?.end().catch(() => undefined);
    },
  };
}

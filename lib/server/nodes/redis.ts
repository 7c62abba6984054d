import { createAdapter } from '@socket.io/redis-streams-adapter';
import { createClient, type RedisClientType } from 'redis';
import { EnvironmentError } from '../env';
import { withoutWords, type Logger } from '../log';

/** So long a start waits for Redis. */
const PATIENCE_MS = 10_000;
/** So many words wait for a Redis that is away; later ones are lost, which harms nothing. */
const MOST_WAITING = 1_000;
const LONGEST_PAUSE_MS = 1_000;
/** How soon the reading connection lets go when the program ends. */
const BLOCK_MS = 1_000;

export interface Redis {
  client: RedisClientType;
  /** What carries Socket.IO between the nodes. */
  adapter: ReturnType<typeof createAdapter>;
  close(): void;
}

/**
 * Connects to the Redis between the nodes. Should it go away later, the program stays up and comes back to it.
 * @throws EnvironmentError when it does not answer within ten seconds
 */
export async function openRedis(url: string, log: Logger): Promise<Redis> {
  const giveUpAt = performance.now() + PATIENCE_MS;
  let open = false;
  let away = false;
  const client: RedisClientType = createClient({
    url,
    commandsQueueMaxLength: MOST_WAITING,
    socket: {
      connectTimeout: 2_000,
      reconnectStrategy: (retries, cause) => (open || performance.now() < giveUpAt ? Math.min(50 * 2 ** retries, LONGEST_PAUSE_MS) : cause),
    },
  });
  client.on('error', (error: unknown) => {
    if (open && !away) log.warn(withoutWords(error), 'Redis does not answer; until it does, the nodes hear of each other by way of the database');
    away = true;
  });
  client.on('ready', () => {
    if (open && away) log.info('Redis answers again');
    away = false;
  });
  try {
    await client.connect();
  } catch (error) {
    throw new EnvironmentError(`Redis at ${placeOf(url)} does not answer (${(error as Error).message}). Start it, or leave REDIS_URL empty where one program serves all.`, { cause: error });
  }
  open = true;
  forgiving(client);
  return {
    client,
    adapter: createAdapter(client, { streamName: 'plan-b', channelPrefix: 'plan-b', blockTimeInMs: BLOCK_MS }),
    close: () => client.destroy(),
  };
}

/** The adapter looks after nothing that it publishes: a word that does not get through would end the program as a mistake that nothing caught. */
function forgiving(client: RedisClientType): void {
  const publish = client.publish.bind(client);
  Object.assign(client, { publish: (...said: Parameters<typeof publish>) => publish(...said).catch(() => 0) });
}

/** An address without user and password. */
function placeOf(url: string): string {
  const { hostname, port } = new URL(url);
  return `${hostname}:${port || '6379'}`;
}

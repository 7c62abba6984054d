import { randomBytes } from 'node:crypto';
import { startProxy, type Proxy } from './nginx';
import { startPostgres } from './postgres-server';
import { startRedis, type RedisServer } from './redis-server';
import { startServer, type RunningServer } from './server';

/** Nodes of the real program over one PostgreSQL and one Redis of their own, behind nginx. */
export interface Installation {
  /** The proxy's address. */
  url: string;
  nodes: readonly RunningServer[];
  databaseUrl: string;
  redis: RedisServer;
  /** Replaces every node by a new one: the new are begun and named to the proxy, then the old are asked to end. */
  rollOver(): Promise<void>;
  /** The one-time set-up link, at the proxy's address. */
  setupLink(): string;
  close(): Promise<void>;
}

/** Starts all of it. Throws where this computer has no PostgreSQL, Redis or nginx. */
export async function startInstallation(count = 2, settings: Record<string, string> = {}): Promise<Installation> {
  const closing: (() => unknown)[] = [];
  const close = async () => {
    for (const end of closing.splice(0).reverse()) await end();
  };
  try {
    const postgres = await startPostgres();
    if (typeof postgres === 'string') throw new Error(postgres);
    closing.push(postgres.stop);
    const redis = await startRedis();
    closing.push(redis.stop);
    const shared = { DATABASE_URL: postgres.url, REDIS_URL: redis.url, NEXTAUTH_SECRET: randomBytes(32).toString('hex'), SIGNING_KEY: randomBytes(32).toString('hex'), DRAIN_SECONDS: '1', ...settings };
    const begin = async (): Promise<RunningServer> => {
      const node = await startServer(shared);
      closing.push(node.close);
      return node;
    };
    let nodes: RunningServer[] = [];
    for (let n = 0; n < count; n += 1) nodes.push(await begin());
    const proxy: Proxy = await startProxy(nodes.map(({ url }) => url));
    closing.push(proxy.close);
    const [first] = nodes;
    const link = new URL(first?.setupLink() ?? '');
    return {
      url: proxy.url,
      get nodes() {
        return nodes;
      },
      databaseUrl: postgres.url,
      redis,
      async rollOver() {
        const old = nodes;
        const fresh: RunningServer[] = [];
        for (let n = 0; n < count; n += 1) fresh.push(await begin());
        proxy.lead(fresh.map(({ url }) => url));
        nodes = fresh;
        for (const node of old) await node.close();
      },
      setupLink: () => proxy.url + link.pathname,
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

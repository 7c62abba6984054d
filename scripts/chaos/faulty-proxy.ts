import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { Lane, type Slowness } from './lane';

/** A network of one client's own, that can fail: everything it sends and is sent goes through here. */
export interface FaultyProxy {
  url: string;
  /** No network: what is open breaks, and nothing opens until it is back. */
  cut(off: boolean): void;
  /** What is open now swallows all that is sent from now on, either way, and nobody is told: half-open lines. New ones are whole. */
  swallow(): void;
  /** From now on everything is as slow as this, what is under way already included; null: as quick as it comes. */
  slow(by: Slowness | null): void;
  close(): void;
}

interface Pair {
  near: Socket;
  far: Socket;
  deaf: boolean;
}

/** Opens a proxy before a server. */
export async function faultyProxy(target: string): Promise<FaultyProxy> {
  const { port, hostname } = new URL(target);
  const pairs = new Set<Pair>();
  let off = false;
  let slowness: Slowness | null = null;
  /** What the one direction and the other can carry is shared by all that goes that way. */
  const ways = { there: { freeAt: 0 }, back: { freeAt: 0 } };
  const breakAll = () => {
    for (const { near, far } of pairs) for (const end of [near, far]) end.resetAndDestroy();
  };
  const server = createServer((near) => {
    if (off) return void near.resetAndDestroy();
    const far = connect(Number(port), hostname);
    const pair: Pair = { near, far, deaf: false };
    pairs.add(pair);
    for (const [from, to, way] of [[near, far, ways.there], [far, near, ways.back]] as const) {
      const lane = new Lane(way, () => slowness);
      from.setNoDelay(true);
      from.on('data', (chunk) => lane.carry(chunk.length, () => pair.deaf || to.write(chunk)));
      from.on('close', () => {
        lane.carry(0, () => {
          // The far end of a half-open line does not hear of the near one's end either.
          if (!pair.deaf) to.destroy();
          if (to.destroyed) pairs.delete(pair);
        });
      });
      from.on('error', () => undefined);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    cut(now) {
      off = now;
      if (now) breakAll();
    },
    swallow() {
      for (const pair of pairs) pair.deaf = true;
    },
    slow(by) {
      slowness = by;
    },
    close() {
      server.close();
      breakAll();
    },
  };
}

import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { OWN_ADDRESSES } from '../boot/own-addresses';
import type { Metrics } from './metrics';

/** Shows the numbers at `/metrics` on an address of their own, for Prometheus to fetch. Returns the port, and the way to close. */
export async function openMetrics(metrics: Metrics, { host, port }: { host: string; port: number }): Promise<{ port: number; close(): void }> {
  const server = createServer({ requestTimeout: 10_000 }, (request, response) => void answer(metrics, request, response));
  server.listen(port, host);
  await once(server, 'listening');
  server.unref();
  return {
    port: (server.address() as AddressInfo).port,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function answer({ registry }: Metrics, { method, url }: IncomingMessage, response: ServerResponse): Promise<void> {
  const found = url?.split('?', 1)[0] === OWN_ADDRESSES.metrics;
  if (!found || method !== 'GET') {
    response.writeHead(found ? 405 : 404).end();
    return;
  }
  try {
    const text = await registry.metrics();
    response.writeHead(200, { 'content-type': registry.contentType, 'cache-control': 'no-store' }).end(text);
  } catch {
    response.writeHead(500).end();
  }
}

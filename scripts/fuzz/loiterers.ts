import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { WebSocket } from 'ws';
import { open } from './frames';

/** Connections that never finish what they began. */
export interface Loiterers {
  /** How many of them the server has not ended, once the time is over that it gives. */
  left(): Promise<number>;
}

/** What the server gives: ten seconds to a line to say who it is, thirty to a request; more on a busy machine. */
const GIVEN_MS = 50_000;

/** Lines that never say who they are; requests whose headers, and others whose bodies, come letter by letter. */
export async function loiterers(url: string, count: number): Promise<Loiterers> {
  const lines = Array.from({ length: count }, () => open(url, ''));
  const requests = await Promise.all(Array.from({ length: count }, (_, at) => slowRequest(url, at % 2 === 0)));
  const due = Date.now() + GIVEN_MS;
  const stay = () => [...lines.filter(({ readyState }) => readyState === WebSocket.OPEN), ...requests.filter(({ readyState }) => readyState === 'open')];
  return {
    async left() {
      while (Date.now() < due && stay().length > 0) await new Promise((resolve) => setTimeout(resolve, 250));
      const found = stay().length;
      for (const line of lines) line.terminate();
      for (const request of requests) request.destroy();
      return found;
    },
  };
}

async function slowRequest(url: string, inHeaders: boolean): Promise<Socket> {
  const { host, hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  socket.write(inHeaders ? 'POST /api/games HTTP/1.1\r\nHost: x\r\nX-Slow: ' : `POST /api/games HTTP/1.1\r\nHost: ${host}\r\nOrigin: ${url}\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{`);
  const timer = setInterval(() => socket.write('x'), 2_000).unref();
  socket.on('close', () => clearInterval(timer));
  // What the server says as it ends the connection is of no interest, but must be read for the end to be heard.
  socket.resume();
  return socket;
}

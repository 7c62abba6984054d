import { createServer, type IncomingMessage, request } from 'node:http';
import { type AddressInfo, connect } from 'node:net';

/** A check that is left out, as it shows from outside. */
export interface Carelessness {
  /** Whom the program takes somebody for, who asks for this; null: who they are. */
  takenFor?(path: string): string | null;
  /** With what status it is answered. */
  status?(path: string, status: number): number;
}

export interface CarelessFront {
  url: string;
  close(): Promise<void>;
}

/** A front before the program that leaves a check out: it takes everybody for whoever may, or says more than the program does. */
export async function carelessFront(to: string, { takenFor = () => null, status = (_, same) => same }: Carelessness): Promise<CarelessFront> {
  const { hostname, port } = new URL(to);
  const headersOf = ({ url = '', headers }: IncomingMessage): IncomingMessage['headers'] => {
    const cookie = takenFor(url);
    return cookie === null ? headers : { ...headers, cookie };
  };
  const server = createServer((asked, answer) => {
    const onward = request({ hostname, port, method: asked.method, path: asked.url, headers: headersOf(asked), agent: false }, (got) => {
      answer.writeHead(status(asked.url ?? '', got.statusCode ?? 0), got.headers);
      got.pipe(answer);
    });
    onward.on('error', () => answer.destroy());
    asked.pipe(onward);
  });
  server.on('upgrade', (asked, socket, head) => {
    const onward = connect(Number(port), hostname, () => {
      const lines = Object.entries(headersOf(asked)).map(([name, value]) => `${name}: ${String(value)}`);
      onward.write([`GET ${asked.url} HTTP/1.1`, ...lines, '', ''].join('\r\n'));
      onward.write(head);
      socket.pipe(onward).pipe(socket);
    });
    for (const [one, other] of [[socket, onward], [onward, socket]] as const) {
      one.on('error', () => other.destroy());
      one.on('close', () => other.destroy());
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    }),
  };
}

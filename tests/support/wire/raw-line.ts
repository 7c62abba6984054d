import { WebSocket } from 'ws';
import type { Answer } from '@/lib/contract';

interface RawHandshake {
  seat: string;
  have?: unknown;
}

const LONGEST_MS = 8_000;

/**
 * A seat's line as it is on the wire: Socket.IO's protocol spoken by hand over a bare WebSocket, so that every frame
 * is kept as it came. Pings are answered and left out: they go by real time alone.
 */
export class RawLine {
  private readonly asked = new Map<number, (answer: Answer<never>) => void>();
  private asks = 0;
  open = false;

  private constructor(
    private readonly socket: WebSocket,
    private readonly keep: (frame: string) => void,
  ) {}

  /** Opens a line by a handshake, or learns why not; either is among the frames. A handshake that says what is here waits for what is not. */
  static async connect(url: string, handshake: RawHandshake, cookie: string, keep: (frame: string) => void): Promise<RawLine> {
    const socket = new WebSocket(`${url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`, { headers: { cookie, origin: url } });
    const line = new RawLine(socket, keep);
    await new Promise<void>((settled, failed) => {
      socket.on('error', failed);
      socket.on('close', () => {
        line.open = false;
        settled();
      });
      socket.on('message', (data: Buffer) => line.take(data.toString(), handshake, settled));
    });
    return line;
  }

  private take(frame: string, handshake: RawHandshake, settled: () => void): void {
    if (frame === '2') return this.socket.send('3');
    this.keep(frame);
    if (frame.startsWith('0')) this.socket.send(`40${JSON.stringify(handshake)}`);
    if (frame.startsWith('40')) this.open = true;
    if (frame.startsWith(handshake.have === undefined ? '40' : '42["followed"') || frame.startsWith('44')) settled();
    if (frame.startsWith('41')) this.open = false;
    const [, id, answer] = /^43(\d+)\[(.*)\]$/s.exec(frame) ?? [];
    if (id !== undefined && answer !== undefined) this.asked.get(Number(id))?.(JSON.parse(answer) as Answer<never>);
  }

  ask(event: string, request: unknown): Promise<Answer<never>> {
    this.asks += 1;
    const id = this.asks;
    return new Promise((answered, failed) => {
      const timer = setTimeout(() => failed(new Error(`no answer to ${event} ${JSON.stringify(request).slice(0, 200)}`)), LONGEST_MS);
      const done = (): void => {
        clearTimeout(timer);
        this.asked.delete(id);
      };
      this.asked.set(id, (answer) => {
        done();
        answered(answer);
      });
      this.socket.send(`42${id}${JSON.stringify([event, request])}`);
    });
  }

  leave(): void {
    this.open = false;
    this.socket.terminate();
  }
}

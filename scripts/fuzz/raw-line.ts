import { WebSocket } from 'ws';
import type { Answer } from '../../lib/contract';

/** Who opens a line: what the handshake says, and the cookies that come with it. */
export interface Caller {
  auth: unknown;
  cookie: string;
}

const ANSWER_MS = 15_000;

/** A line that sends what it is told to, byte for byte, and speaks just enough of the protocol to hear the answers. */
export class RawLine {
  private readonly waiting = new Map<number, (answer: Answer<unknown> | null) => void>();
  private acks = 0;
  open = true;
  /** What the server told without being asked. */
  told = 0;

  private constructor(readonly socket: WebSocket) {
    socket.on('message', (data: Buffer) => this.hear(data.toString()));
    socket.on('error', () => undefined);
    socket.on('close', () => {
      this.open = false;
      for (const settle of this.waiting.values()) settle(null);
      this.waiting.clear();
    });
  }

  /** Connects and takes its seat; null: it was not let in. */
  static async connect(url: string, { auth, cookie }: Caller): Promise<RawLine | null> {
    const socket = new WebSocket(`${url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`, { headers: { cookie, origin: url }, perMessageDeflate: false });
    return new Promise((resolve) => {
      const line = new RawLine(socket);
      const settle = (found: RawLine | null) => {
        clearTimeout(timer);
        if (found === null) socket.terminate();
        resolve(found);
      };
      const timer = setTimeout(() => settle(null), ANSWER_MS);
      socket.on('open', () => socket.send(`40${JSON.stringify(auth)}`));
      socket.on('message', (data: Buffer) => {
        const text = data.toString();
        if (text.startsWith('40')) settle(line);
        if (text.startsWith('44')) settle(null);
      });
      socket.on('close', () => settle(null));
      socket.on('error', () => settle(null));
    });
  }

  /** Sends a message whose content is this JSON, and waits for its answer; null: the line was closed, or nothing came. */
  ask(event: string, json: string): Promise<Answer<unknown> | null> {
    if (!this.open) return Promise.resolve(null);
    const id = (this.acks += 1);
    return new Promise((resolve) => {
      const timer = setTimeout(() => settle(null), ANSWER_MS);
      const settle = (answer: Answer<unknown> | null) => {
        clearTimeout(timer);
        this.waiting.delete(id);
        resolve(answer);
      };
      this.waiting.set(id, settle);
      this.socket.send(`42${id}[${JSON.stringify(event)},${json}]`);
    });
  }

  /** Sends a frame as it is, and waits for nothing. */
  send(frame: string | Uint8Array): void {
    if (this.open) this.socket.send(frame);
  }

  close(): void {
    this.socket.terminate();
  }

  private hear(text: string): void {
    if (text === '2') this.send('3');
    else if (text.startsWith('42')) this.told += 1;
    const [, id, content] = /^43(\d+)(\[.*\])$/s.exec(text) ?? [];
    if (id !== undefined && content !== undefined) this.waiting.get(Number(id))?.((JSON.parse(content) as [Answer<unknown>])[0]);
  }
}

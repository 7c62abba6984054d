import { randomBytes } from 'node:crypto';
import { connect, type Socket } from 'node:net';

export interface Address {
  port: number;
  path: string;
  headers: Readonly<Record<string, string>>;
}

/**
 * A WebSocket client that does next to nothing, so that a thousand of them cost the load generator little: text
 * messages only, each shown as the bytes it lies in. Written here because a full client would measure itself.
 */
export class ThinSocket {
  received = 0;
  private rest: Buffer | null = null;

  private constructor(
    private readonly socket: Socket,
    private readonly heard: (data: Buffer, start: number, end: number) => void,
  ) {
    socket.on('data', (data) => this.read(data));
  }

  static open({ port, path, headers }: Address, heard: (this: void, data: Buffer, start: number, end: number) => void, closed: () => void = () => undefined): Promise<ThinSocket> {
    return new Promise((resolve, reject) => {
      const socket = connect(port, '127.0.0.1');
      socket.setNoDelay(true);
      const lines = Object.entries({ host: `127.0.0.1:${port}`, upgrade: 'websocket', connection: 'Upgrade', 'sec-websocket-version': '13', 'sec-websocket-key': randomBytes(16).toString('base64'), ...headers });
      socket.write(`GET ${path} HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}`).join('\r\n')}\r\n\r\n`);
      socket.once('error', reject);
      socket.on('close', closed);
      let head = Buffer.alloc(0);
      const greet = (data: Buffer) => {
        head = Buffer.concat([head, data]);
        const end = head.indexOf('\r\n\r\n');
        if (end < 0) return;
        socket.off('data', greet);
        socket.off('error', reject);
        socket.on('error', () => undefined);
        if (!head.subarray(0, 12).toString().endsWith('101')) return reject(new Error(head.subarray(0, 200).toString()));
        const thin = new ThinSocket(socket, heard);
        resolve(thin);
        if (head.length > end + 4) thin.read(head.subarray(end + 4));
      };
      socket.on('data', greet);
    });
  }

  /** Sends a text of less than 64 KiB. A mask of zeros is a mask. */
  send(text: string): void {
    const length = Buffer.byteLength(text);
    const long = length > 125;
    const frame = Buffer.alloc((long ? 8 : 6) + length);
    frame[0] = 0x81;
    frame[1] = 0x80 | (long ? 126 : length);
    if (long) frame.writeUInt16BE(length, 2);
    frame.write(text, long ? 8 : 6);
    this.socket.write(frame);
  }

  close(): void {
    this.socket.destroy();
  }

  private read(data: Buffer): void {
    this.received += data.length;
    const bytes = this.rest ? Buffer.concat([this.rest, data]) : data;
    let at = 0;
    while (bytes.length - at >= 2) {
      const short = (bytes[at + 1] ?? 0) & 0x7f;
      const head = short < 126 ? 2 : short === 126 ? 4 : 10;
      if (bytes.length - at < head) break;
      const length = short < 126 ? short : short === 126 ? bytes.readUInt16BE(at + 2) : Number(bytes.readBigUInt64BE(at + 2));
      const end = at + head + length;
      if (bytes.length < end) break;
      if (((bytes[at] ?? 0) & 0x0f) === 1) this.heard(bytes, at + head, end);
      at = end;
    }
    this.rest = at < bytes.length ? bytes.subarray(at) : null;
  }
}

import type { LineServer } from './asker';

interface Options {
  preEncoded: true;
  wsPreEncodedFrame?: Buffer[];
}

/** What a line is under its Socket.IO, as far as it is needed here. */
interface Underneath {
  client: {
    conn: { readyState: string; writeBuffer: unknown[]; transport: { writable: boolean; socket?: { readyState: number; _socket?: { write(frame: Buffer): void } | null } } };
    writeToEngine(packets: unknown[], options: Options): void;
  };
}

/** What the adapter and the engine agree on, which their types do not say: a frame made once for all who get it. */
interface Adapter {
  _encode(packet: unknown, options: Options): unknown[];
  broadcast(packet: { nsp?: string }, to: { flags?: { local?: boolean } }): void;
  apply(to: object, each: (line: Underneath) => void): void;
}

const OPEN = 1;

/**
 * Lets what this process tells to many be written to each in one piece, straight to its connection. Socket.IO frames
 * a message once for all, but as head and body, so that each line is corked, written twice and uncorked, and hands
 * it through four layers; with thirty lines to a game, that is most of what a decision costs.
 */
export function tellInOnePiece(io: LineServer): void {
  const adapter = io.of('/').adapter as unknown as Adapter;
  const encode = adapter._encode.bind(adapter);
  const broadcast = adapter.broadcast.bind(adapter);
  adapter._encode = (packet, options) => {
    const packets = encode(packet, options);
    if (options.wsPreEncodedFrame) options.wsPreEncodedFrame = [Buffer.concat(options.wsPreEncodedFrame)];
    return packets;
  };
  adapter.broadcast = (packet, to) => {
    if (to.flags?.local !== true) return broadcast(packet, to);
    const options: Options = { preEncoded: true };
    const packets = adapter._encode(Object.assign(packet, { nsp: '/' }), options);
    const [frame] = options.wsPreEncodedFrame ?? [];
    adapter.apply(to, (line) => {
      const straight = frame && connectionOf(line);
      if (straight) straight.write(frame);
      else line.client.writeToEngine(packets, options);
    });
  };
}

/** The connection of a line for which nothing waits: what is written there overtakes nothing. null: something does, or it is closing. */
function connectionOf({ client: { conn: { readyState, writeBuffer, transport } } }: Underneath): { write(frame: Buffer): void } | null {
  const { writable, socket } = transport;
  const free = readyState === 'open' && writable && writeBuffer.length === 0 && socket?.readyState === OPEN;
  return free ? (socket._socket ?? null) : null;
}

import type { LineServer } from './asker';

/** What the adapter and the engine agree on, which their types do not say: a frame made once for all who get it. */
interface Encoding {
  _encode(packet: unknown, options: { wsPreEncodedFrame?: Buffer[] }): unknown[];
}

/**
 * Lets what is told to many be written to each in one piece. Socket.IO frames a message once for all, as head and
 * body, and so each line is corked, written twice and uncorked: with thirty lines to a game, that is most of what a
 * decision costs.
 */
export function tellInOnePiece(io: LineServer): void {
  const adapter = io.of('/').adapter as unknown as Encoding;
  const encode = adapter._encode.bind(adapter);
  adapter._encode = (packet, options) => {
    const packets = encode(packet, options);
    if (options.wsPreEncodedFrame) options.wsPreEncodedFrame = [Buffer.concat(options.wsPreEncodedFrame)];
    return packets;
  };
}

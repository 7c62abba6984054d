import { request } from 'node:http';

/** One request, as raw as Node lets it be. */
export interface Asked {
  method: string;
  /** As it is sent: nobody encodes it. */
  path: string;
  headers: Record<string, string>;
  body: string | Buffer | null;
  /** The address that it comes from: failures are counted by address. */
  from?: string;
}

export interface Got {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  /** Its first 64 KiB. */
  text: string;
}

const ANSWER_MS = 30_000;
const KEPT = 64 * 1024;

/** The answer; null: the connection was ended without one; `late`: none came in time. */
export function askOnce(url: string, { method, path, headers, body, from }: Asked): Promise<Got | null | 'late'> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    const length = body === null || headers['content-length'] !== undefined || headers['transfer-encoding'] !== undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    const asked = request({ hostname, port, method, path, headers: { ...headers, ...length }, agent: false, ...(from === undefined ? {} : { localAddress: from }) }, (answer) => {
      let text = '';
      answer.on('data', (chunk: Buffer) => {
        if (text.length < KEPT) text += chunk.toString();
      });
      const settle = () => {
        clearTimeout(timer);
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text });
      };
      answer.on('end', settle);
      answer.on('error', settle);
    });
    const timer = setTimeout(() => {
      resolve('late');
      asked.destroy();
    }, ANSWER_MS);
    asked.on('error', () => {
      clearTimeout(timer);
      resolve(null);
    });
    if (body !== null) asked.write(body);
    asked.end();
  });
}

import type { BrowserContext, Page } from 'playwright-core';

/** A request as a page sent it, without what the browser adds to every one. */
export interface SentRequest {
  by: string;
  method: string;
  /** The path with its query. */
  address: string;
  headers: Record<string, string>;
  body: string | null;
  /** Ids that it gives to what it makes: they were nowhere before. */
  makes?: readonly string[];
}

/** A message as a page sent it over its line: `40` takes a seat, `42` asks something. */
export interface SentFrame {
  by: string;
  text: string;
  /** The handshake of the line that it came over. */
  seat: string;
}

/** What an answer may hang on: what is sent, and what the router says of where it is. */
const TOLD = ['content-type', 'rsc', 'next-url', 'next-router-state-tree', 'next-router-prefetch', 'next-router-segment-prefetch', 'accept'];
const BUILDS_OWN = /^\/_next\/|^\/icon\.svg|^\/favicon/;

/** Writes down what real pages send, in the order in which they do. */
export class Recorder {
  readonly requests: SentRequest[] = [];
  readonly frames: SentFrame[] = [];

  constructor(private readonly url: string) {}

  /** From now on whatever the pages of this browser send is written down. */
  follow(by: string, context: BrowserContext): void {
    context.on('request', (request) => {
      const { origin, pathname, search } = new URL(request.url());
      if (origin !== this.url || BUILDS_OWN.test(pathname)) return;
      const sent = request.headers();
      const headers = Object.fromEntries(TOLD.flatMap((name) => (sent[name] === undefined ? [] : [[name, sent[name]]])));
      this.requests.push({ by, method: request.method(), address: `${pathname}${search}`, headers, body: request.postData() });
    });
    const listen = (page: Page): void => {
      // What a link saves as a file is told of as nothing else.
      page.on('download', (download) => {
        const { origin, pathname, search } = new URL(download.url());
        const address = `${pathname}${search}`;
        if (origin === this.url && !this.requests.some((known) => known.by === by && known.address === address)) this.requests.push({ by, method: 'GET', address, headers: {}, body: null });
      });
      page.on('websocket', (socket) => {
        let seat = '';
        socket.on('framesent', ({ payload }) => {
          const text = String(payload);
          if (text.startsWith('40')) seat = text.slice(2);
          if (/^4[02]/.test(text)) this.frames.push({ by, text, seat });
        });
      });
    };
    context.on('page', listen);
    for (const page of context.pages()) listen(page);
  }
}

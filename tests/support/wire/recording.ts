import assert from 'node:assert/strict';
import type { Answer } from '@/lib/contract';
import { EXPORTS } from '@/lib/server/exports/kind';
import { asksAgain } from '../as-router';
import { doors } from '../doors';
import { RawLine } from './raw-line';

/** One thing that came in: a frame of the line, or an answer with its status, headers and body. */
export interface Received {
  what: string;
  bytes: string;
}

/** Everything that one browser is sent, in the order in which it came. */
export class Recording {
  readonly received: Received[] = [];
  private line: RawLine | null = null;

  constructor(
    private readonly url: string,
    private readonly cookie: string,
  ) {}

  /** Whether its line is open. */
  get connected(): boolean {
    return this.line?.open ?? false;
  }

  /** Opens the line of a seat; it hears nothing before it asks. */
  async connect(seat: string): Promise<void> {
    this.line = await RawLine.connect(this.url, { seat }, this.cookie, (frame) => this.keep('frame', frame));
  }

  /** The same seat once more in another window, for a moment: as a page does, with a handshake that says what is here, and waits for what is not. */
  async looksIn(seat: string): Promise<void> {
    const line = await RawLine.connect(this.url, { seat, have: {} }, this.cookie, (frame) => this.keep('frame', frame));
    line.leave();
  }

  ask(event: string, request: unknown): Promise<Answer<never>> {
    assert.ok(this.line);
    return this.line.ask(event, request);
  }

  /** All that was sent before this has come in when it has. */
  async settled(): Promise<void> {
    if (this.connected) await this.ask('clock', {});
  }

  leave(): void {
    this.line?.leave();
  }

  /** Asks for a page or a route, and keeps the whole of the answer. */
  async fetch(method: 'GET' | 'POST', address: string, headers: Record<string, string> = {}): Promise<number> {
    const post = method === 'POST' ? { body: '{}', headers: { ...headers, cookie: this.cookie, origin: this.url, 'content-type': 'application/json' } } : { headers: { ...headers, cookie: this.cookie } };
    const response = await fetch(this.url + address, { method, redirect: 'manual', ...post });
    const body = Buffer.from(await response.arrayBuffer());
    assert.ok(!asksAgain(response.status, response.headers.get('location')), `${address} was not answered, but sent on to where it is asked for better`);
    const told = [...response.headers].filter(([name]) => !['date', 'connection', 'keep-alive'].includes(name)).map(([name, value]) => `${name}: ${name === 'link' ? withoutStatic(value) : value}`);
    this.keep(`${method} ${address}${Object.keys(headers).length > 0 ? ` as ${Object.keys(headers).join(', ')}` : ''}`, [String(response.status), ...told, '', body.toString('utf8')].join('\n'));
    return response.status;
  }

  private keep(what: string, bytes: string): void {
    this.received.push({ what, bytes });
  }
}

interface Places {
  game: string;
  code: string;
  /** The seat that asks, and others of which it may have heard. */
  seats: readonly string[];
  turn: string;
  teams: readonly string[];
}

/** Every address of the built program that has to do with one game or its seats, as the build lists them. */
export function addressesOf({ game, code, seats, turn, teams }: Places): { page: boolean; address: string }[] {
  const fill: Record<string, readonly string[]> = {
    '[game]': [game], '[code]': [code], '[seat]': seats, '[turn]': [turn], '[team]': teams, '[kind]': Object.keys(EXPORTS), '[annotation]': ['a_not-there'], '[record]': ['not-there'], '[token]': ['not-there'], '[slug]': ['tiny'],
  };
  return doors()
    .filter(({ pattern }) => /\[(game|seat|code)\]/.test(pattern) || pattern === '/' || pattern === '/read' || pattern === '/desk')
    .flatMap(({ pattern: route, kind }) => {
      const filled = (route.match(/\[\w+\]/g) ?? []).reduce<string[]>((addresses, part) => addresses.flatMap((address) => (fill[part] ?? assert.fail(`${route} has ${part}`)).map((value) => address.replace(part, value))), [route]);
      return filled.map((address) => ({ page: kind === 'page', address }));
    });
}

/** What is to be loaded ahead depends on how far a page had come when its head was sent; of the build's own files that tells nothing. */
function withoutStatic(links: string): string {
  return links.split(/,\s*(?=<)/).filter((link) => !link.startsWith('</_next/static/')).join(', ');
}

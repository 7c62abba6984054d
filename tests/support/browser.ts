import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

export const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

/** Debian's Chromium, or the one that CHROMIUM_PATH names. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium', args: FLAGS, timeout: 60_000 });
}

export const SIZES = {
  phone: { width: 390, height: 844 },
  laptop: { width: 1440, height: 900 },
  projector: { width: 1920, height: 1080 },
} as const;

/** One person's browser, with everything that reached it kept: socket frames and response bodies. */
export interface Person {
  name: string;
  context: BrowserContext;
  page: Page;
  /** All that this browser received, as text. */
  received(): string;
  /** Errors the pages reported. */
  errors: string[];
  /** What the pages asked of other origins than their own, sockets included. */
  foreign: string[];
}

/** Opens a browser of its own (own cookies, own storage) that keeps what it receives. */
export async function openPerson(browser: Browser, name: string, size: { width: number; height: number }, settings: BrowserContextOptions = {}): Promise<Person> {
  const context = await browser.newContext({ viewport: size, reducedMotion: 'reduce', ...settings });
  const kept: string[] = [];
  const errors: string[] = [];
  const foreign: string[] = [];
  const watch = (page: Page): void => {
    page.on('request', (request) => {
      const from = request.frame().url();
      if (/^https?:/.test(request.url()) && new URL(request.url()).origin !== new URL(from === 'about:blank' || from === '' ? request.url() : from).origin) foreign.push(request.url());
    });
    page.on('websocket', (socket) => {
      if (new URL(socket.url()).host !== new URL(page.url()).host) foreign.push(socket.url());
      socket.on('framereceived', (frame) => kept.push(String(frame.payload)));
    });
    page.on('response', (response) => {
      if (/javascript|css|font|image/.test(response.headers()['content-type'] ?? '')) return;
      response.text().then(
        (body) => kept.push(body),
        () => undefined,
      );
    });
    page.on('pageerror', (error) => errors.push(`${name}: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error' && !/ERR_CONNECTION|WebSocket connection|net::ERR|Failed to load resource/.test(message.text())) errors.push(`${name}: ${message.text()}`);
    });
  };
  context.on('page', watch);
  context.setDefaultTimeout(12_000);
  const page = await context.newPage();
  return { name, context, page, received: () => kept.join('\n'), errors, foreign };
}

/** What a browser would send there as its cookies. */
export async function cookieHeader(context: BrowserContext, url: string): Promise<string> {
  return (await context.cookies(url)).map(({ name, value }) => `${name}=${value}`).join('; ');
}

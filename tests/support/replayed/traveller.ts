import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { openPerson, SIZES } from '../browser';
import type { Recorder } from './recorder';

/** Somebody’s pages, whose requests and messages are written down. */
export class Traveller {
  private constructor(
    readonly name: string,
    readonly page: Page,
    private readonly url: string,
    private readonly recorder: Recorder,
  ) {}

  static async with(browser: Browser, url: string, recorder: Recorder, name: string, cookie: string): Promise<Traveller> {
    const { context, page } = await openPerson(browser, name, SIZES.laptop);
    await context.addCookies(cookie.split('; ').filter(Boolean).map((one) => ({ name: one.slice(0, one.indexOf('=')), value: one.slice(one.indexOf('=') + 1), url })));
    recorder.follow(name, context);
    return new Traveller(name, page, url, recorder);
  }

  async goes(...paths: string[]): Promise<void> {
    for (const path of paths) await this.page.goto(this.url + path);
  }

  /** Goes by pages that ask for nothing more once they are there. */
  async passes(...paths: string[]): Promise<void> {
    for (const path of paths) await this.page.goto(this.url + path, { waitUntil: 'commit' });
  }

  /** Comes to a page that has a line, and waits until it is open. */
  async sits(path: string): Promise<void> {
    await this.goes(path);
    await this.page.getByText('Connected', { exact: true }).first().waitFor();
  }

  /** Waits until the page has asked over its line for what there is to know. */
  async follows(): Promise<void> {
    await this.said('"have":', 0);
  }

  /** Does something after which the page asks a route, and waits for the answer. */
  async asks(route: RegExp, act: () => Promise<unknown>): Promise<void> {
    const [answer] = await Promise.all([this.page.waitForResponse((response) => route.test(new URL(response.url()).pathname) && response.request().method() === 'POST'), act()]);
    assert.ok(answer.status() < 400, `${this.name}: ${answer.url()} ${answer.status()}`);
  }

  /** The same where the page then is loaded anew, or another. */
  async asksAndGoes(route: RegExp, act: () => Promise<unknown>): Promise<void> {
    await this.page.waitForLoadState('load');
    await Promise.all([this.page.waitForEvent('load'), this.asks(route, act)]);
  }

  /** Does something after which the page sends a message over its line. */
  async says(message: string, act: () => Promise<unknown>): Promise<void> {
    const before = this.recorder.frames.length;
    await act();
    await this.said(message, before);
  }

  private async said(message: string, from: number): Promise<void> {
    for (const deadline = Date.now() + 12_000; !this.recorder.frames.slice(from).some(({ by, text }) => by === this.name && text.includes(message)); ) {
      assert.ok(Date.now() < deadline, `${this.name} was to say ${message}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  leaves(): Promise<void> {
    return this.page.context().close();
  }
}

import type { Browser, Page } from 'playwright-core';
import { openPerson, type Person } from './browser';
import { ELSEWHERE } from './hostile-words';

/** A browser in which whatever somebody's words do is noticed. */
export interface Watched extends Person {
  /** What ran, asked elsewhere, would have been stopped by the policy or threw since the last time it was asked. */
  noticed(): string[];
}

/**
 * Opens a browser in which the pages' content security policy reports and stops nothing: what nobody wrote for the page
 * would run, so that none does shows the writing itself, and what the policy would stop is told all the same.
 */
export async function openWatched(browser: Browser, name: string, size: { width: number; height: number }): Promise<Watched> {
  const person = await openPerson(browser, name, size);
  const { context, page } = person;
  const told: string[] = [];
  await context.exposeFunction('__ran', (...said: unknown[]) => void told.push(`ran: ${String(said)}`));
  await context.exposeFunction('__reported', (what: string) => void told.push(`against the policy: ${what}`));
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => (window as unknown as { __reported(what: string): void }).__reported(`${effectiveDirective} ${blockedURI} ${sample}`));
  });
  await context.addInitScript(giveEyes, ELSEWHERE);
  context.on('request', (request) => {
    if (URL.canParse(request.url()) && new URL(request.url()).hostname === ELSEWHERE) told.push(`asked: ${request.url()}`);
  });
  page.on('dialog', (dialog) => {
    told.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await onlyReport(page, (address) => void told.push(`no policy: ${address}`));
  return { ...person, noticed: () => [...told.splice(0), ...person.errors.splice(0), ...person.foreign.splice(0).map((address) => `asked elsewhere: ${address}`)] };
}

const POLICY = 'content-security-policy';

/** Has each document's policy come as one that is only reported; `without` is told of those that have none. */
async function onlyReport(page: Page, without: (address: string) => void): Promise<void> {
  const session = await page.context().newCDPSession(page);
  session.on('Fetch.requestPaused', ({ requestId, request, responseStatusCode: responseCode = 0, responseHeaders = [] }) => {
    const again = async (): Promise<unknown> => {
      if (responseCode >= 300 && responseCode < 400) return session.send('Fetch.continueRequest', { requestId });
      if (!responseHeaders.some(({ name }) => name.toLowerCase() === POLICY)) without(request.url);
      // The browser reads an answer's policy before the answer comes by here: only one that is given anew has another.
      const { body, base64Encoded } = await session.send('Fetch.getResponseBody', { requestId });
      const headers = responseHeaders.map(({ name, value }) => ({ name: name.toLowerCase() === POLICY ? `${POLICY}-report-only` : name, value }));
      return session.send('Fetch.fulfillRequest', { requestId, responseCode, responseHeaders: headers, body: base64Encoded ? body : Buffer.from(body).toString('base64') });
    };
    // A page that was closed meanwhile waits for nothing.
    again().catch(() => undefined);
  });
  await session.send('Fetch.enable', { patterns: [{ resourceType: 'Document', requestStage: 'Response' }] });
}

/** What a page says and what it is made of. */
export interface Sight {
  /** Every text on it: what stands between tags, and in fields. */
  said: string;
  /** Its parts that no page of the program has, and that only somebody's words can have brought. */
  planted: string[];
}

/** Reads a page as it is now, hidden parts too. `linked`: its writer may give links, as in a README. */
export function look(page: Page, { linked = false } = {}): Promise<Sight> {
  return page.evaluate((may) => (window as unknown as Seeing).__look(may), linked);
}

/** Which of these texts leave nothing behind that is noticed, each written into a page as it is. */
export function unnoticed(page: Page, texts: readonly string[]): Promise<string[]> {
  return page.evaluate(
    (all) =>
      all.filter((text) => {
        document.open();
        document.write(`<!doctype html><p>A page.</p>${text}\n<p>The rest of it.</p>`);
        document.close();
        window.stop();
        return (window as unknown as Seeing).__look(false).planted.length === 0;
      }),
    texts,
  );
}

interface Seeing {
  __look(linked: boolean): Sight;
}

/** Runs in every page, and may refer to nothing outside itself. */
function giveEyes(elsewhere: string): void {
  // Methods, since the tests' compiler gives functions with a name a helper that no page has.
  const eyes = {
    ADDRESS: /^(?:href|xlink:href|src|srcset|imagesrcset|action|formaction|data|poster|background|ping|cite|manifest)$/,
    NEVER: /^(?:iframe|frame|object|embed|applet|base|math|animate|set|mglyph|marquee|xmp|noembed|plaintext)$/,
    foreign(address: string): boolean {
      if (!URL.canParse(address, location.href)) return address.includes(elsewhere);
      return new URL(address, location.href).origin !== location.origin && !/^data:image\//.test(address);
    },
    wrong(element: Element, linked: boolean): string[] {
      const { localName: name, attributes } = element;
      const text = element.textContent;
      const refreshes = name === 'meta' && element.getAttribute('http-equiv')?.toLowerCase() === 'refresh';
      // What the server sends beside a page comes as strings in scripts of the framework.
      const runs = name === 'script' && !/^\(?self\.__next_f/.test(text.trim()) && text.includes('ran');
      return [
        ...(this.NEVER.test(name) || refreshes || runs || (name === 'style' && text.includes(elsewhere)) ? [name] : []),
        ...[...attributes].flatMap(({ name: attribute, value }) => {
          // The house links to its own address in the room.
          const link = name === 'a' && attribute === 'href' && /^https?:/.test((element as HTMLAnchorElement).href) && (linked || (element as HTMLAnchorElement).hostname !== elsewhere);
          const address = this.ADDRESS.test(attribute) && !link && this.foreign(value);
          const style = attribute === 'style' && (value.includes(elsewhere) || value.includes('u\\72l'));
          return /^on/.test(attribute) || address || style ? [attribute] : [];
        }),
      ];
    },
    read(root: Node, linked: boolean, sight: Sight): Sight {
      const nodes = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
      for (let node = nodes.nextNode(); node !== null; node = nodes.nextNode()) {
        if (node instanceof Element) {
          for (const what of this.wrong(node, linked)) sight.planted.push(`${what}: ${node.outerHTML.slice(0, 200)}`);
          if (node instanceof HTMLTemplateElement) this.read(node.content, linked, sight);
          if (node instanceof HTMLInputElement || node instanceof HTMLTextAreaElement) sight.said += node.value;
        } else if (!/^(?:script|style|noscript|textarea)$/.test(node.parentElement?.localName ?? '')) sight.said += node.nodeValue ?? '';
      }
      return sight;
    },
  };
  (window as unknown as Seeing).__look = (linked) => eyes.read(document, linked, { said: '', planted: [] });
}

import assert from 'node:assert/strict';
import { type Person, SIZES } from './browser';
import type { Look } from './scene';

interface Noted {
  control: Person;
  /** Somebody without a seat in the game. */
  reader: Person;
  url: string;
  game: string;
  decision: { turn: string; team: string };
  scene: Look;
}

const BOTH = [SIZES.phone, SIZES.laptop];

async function post({ control, url, game }: Noted, path: string, data: object): Promise<unknown> {
  const answer = await control.context.request.post(`${url}/api/games/${game}/${path}`, { headers: { origin: url }, data });
  assert.ok(answer.ok(), `${path}: ${answer.status()} ${await answer.text()}`);
  return answer.json();
}

/** Where a review link leads before the record is open. */
export async function walkNotOpen(noted: Noted): Promise<void> {
  const { reader, url, scene } = noted;
  const { links } = (await post(noted, 'review-links', { naming: 'seats', open: true })) as { links: { path: string }[] };
  await reader.page.goto(url + (links[0]?.path ?? ''));
  await reader.page.getByText('not open yet').first().waitFor();
  await scene(reader, 'review-not-open', BOTH);
}

/** Notes in the margin, on their page, as a reader by link sees them, and where Control shares them. */
export async function walkNotes(noted: Noted): Promise<void> {
  const { control, reader, url, game, decision, scene } = noted;
  const add = (id: string, annotation: object) => post(noted, 'annotations', { id: `a_walk-${id}`, annotation });
  const base = `${url}/games/${game}`;
  await add('decision', { kind: 'note', anchor: { to: 'decision', ...decision }, content: { text: 'The only table that wrote down what it would say in public.' } });
  await add('sentence', { kind: 'note', anchor: { to: 'sentence', ...decision, field: 'rationale', quote: 'It can be shown to both without naming a figure' }, content: { text: 'To both of whom? The brief names three.' } });
  await add('moment', { kind: 'note', anchor: { to: 'moment', position: 12 }, content: { text: 'From here on nobody looked at the wall.\n\n次は誰か。' } });
  await add('seen', { kind: 'observation', anchor: { to: 'moments', positions: [20, 30] }, content: { rating: 4, text: 'They asked for the paper before they asked for the price.', objective: null } });
  await control.page.goto(`${base}/log/${decision.turn}/${decision.team}`);
  await scene(control, 'decision-noted', [...BOTH, SIZES.projector]);
  await control.page.getByRole('button', { name: 'Change' }).first().click();
  await control.page.getByRole('button', { name: 'Withdraw' }).first().click();
  await scene(control, 'decision-note-changing', BOTH);
  await control.page.goto(`${base}/notes`);
  await control.page.getByText('Write an observation').click();
  await scene(control, 'notes', BOTH);
  await control.page.goto(`${base}/notes?kind=code`);
  await scene(control, 'notes-none', [SIZES.laptop]);
  await control.page.goto(`${base}/notes/share`);
  await scene(control, 'sharing', BOTH);
  await control.page.getByRole('button', { name: /Erase the name/ }).first().click();
  await scene(control, 'sharing-erase', BOTH);
  await reader.page.goto(`${base}/notes`);
  await reader.page.getByText('nobody looked at the wall').waitFor();
  await scene(reader, 'notes-by-link', BOTH);
  await post(noted, 'review-links', { naming: 'seats', open: false });
  await reader.page.goto(`${base}/notes`);
  await scene(reader, 'review-closed', [SIZES.phone]);
}

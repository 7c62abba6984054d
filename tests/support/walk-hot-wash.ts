import { type Person, SIZES } from './browser';
import type { Hand } from './hands';
import type { Look, Scene } from './scene';

interface HotWashed {
  control: Person;
  player: Person;
  /** The seat that the player holds. */
  seat: Hand['seat'];
  wall: Person;
  url: string;
  game: string;
  scene: Look;
}

const BOTH = [SIZES.phone, SIZES.laptop];
const PLAYER = [SIZES.phone];
const WALL: Scene['sizes'] = [SIZES.projector, { width: 1024, height: 768 }];

/** The survey, a hot wash as Control, a player and the wall see it, and what the ledger and the comparison make of the game. The record is open. */
export async function walkHotWash({ control, player, seat, wall, url, game, scene }: HotWashed): Promise<void> {
  const base = `${url}/games/${game}`;
  await player.page.goto(`${url}/seat/${seat}/survey`);
  await player.page.getByRole('radio').nth(3).click();
  await player.page.getByText('Kept: 4').waitFor();
  await scene(player, 'survey', BOTH);
  await player.page.goto(`${base}/hotwash`);
  await player.page.getByText('No question is open').waitFor();
  await scene(player, 'hot-wash-not-begun', PLAYER);
  await control.page.goto(`${base}/hotwash`);
  await control.page.getByText('Start when everybody').waitFor();
  await scene(control, 'hot-wash-begin', BOTH);
  await control.page.bringToFront();
  await control.page.getByRole('button', { name: 'Open the first question' }).click();
  await player.page.bringToFront();
  await player.page.getByLabel('Your answer').waitFor();
  await scene(player, 'hot-wash-first', PLAYER);
  await player.page.getByLabel('Your answer').fill('I was about to say');
  await control.page.bringToFront();
  await control.page.getByRole('button', { name: /^Tokyo, tell your story/ }).click();
  await control.page.getByRole('link', { name: 'The log of Tokyo' }).waitFor();
  await scene(control, 'hot-wash-story', BOTH);
  await wall.page.bringToFront();
  await wall.page.getByRole('heading', { name: /^Tokyo, tell your story/ }).waitFor();
  await scene(wall, 'wall-hot-wash-story', WALL, ['dark']);
  await control.page.bringToFront();
  await control.page.getByRole('button', { name: /did the rest of you not know about Tokyo/ }).click();
  // The form belongs to its question, and begins empty with each.
  await control.page.getByRole('heading', { name: /did the rest of you not know about Tokyo/ }).waitFor();
  await control.page.getByLabel('What was said').fill('We never saw the second offer.');
  await control.page.getByRole('button', { name: 'Keep it' }).click();
  await control.page.getByText('Kept.').waitFor();
  await scene(control, 'hot-wash-leading', BOTH);
  await wall.page.bringToFront();
  await wall.page.getByRole('heading', { name: /did the rest of you not know about Tokyo/ }).waitFor();
  await scene(wall, 'wall-hot-wash', WALL, ['dark']);
  await player.page.bringToFront();
  await player.page.getByText('We never saw the second offer.').waitFor();
  // The room went on in the middle of a sentence, which is finished and kept all the same, also after a reload.
  await player.page.reload();
  const left = player.page.getByRole('region', { name: 'You had begun to answer' });
  await left.waitFor();
  await scene(player, 'hot-wash-left', BOTH);
  await left.getByLabel('Your answer').pressSequentially(' that it was over.');
  await left.getByRole('button', { name: 'Keep it' }).click();
  await left.waitFor({ state: 'hidden' });
  await scene(player, 'hot-wash-answers', BOTH);
  for (const [path, name] of [['/claims', 'claims'], ['/claims/code', 'coding']] as const) {
    await control.page.goto(base + path);
    await scene(control, name, BOTH);
  }
  await control.page.goto(`${url}/scenarios/plan-b/compare`);
  await scene(control, 'comparison', BOTH);
}

import type { Company } from '../matrix/cast';
import { openTab } from '../table';
import type { Places } from './places';
import type { Traveller } from './traveller';

/** Somebody without a seat looks at every open page, tries to sign in, sits down, and comes back to another’s seat by its code. */
export async function atTheDoor(visitor: Traveller, { ids, games: { ours } }: Places): Promise<void> {
  const { page } = visitor;
  const code = ids.of('ours', 'code', 'code');
  await visitor.passes('/', '/practice', '/read', '/verify', `/seat/${ours.control}`, '/setup/not-an-invitation-that-is-open');
  await visitor.goes('/signin');
  await page.getByLabel('E-mail').fill('nobody@example.edu');
  await page.getByLabel('Password').fill('not the password');
  await Promise.all([page.waitForResponse(/\/api\/auth\/callback/), page.getByRole('button', { name: 'Sign in' }).click()]);
  await visitor.goes('/join');
  await page.getByLabel('Game code').fill(code);
  await page.getByRole('button', { name: 'Join' }).click();
  await page.getByLabel('Your name').fill('Lena');
  await page.getByRole('group', { name: 'GREEN' }).getByRole('radio', { name: 'Aide' }).check();
  await visitor.asksAndGoes(/\/api\/join$/, () => page.getByRole('group', { name: 'GREEN' }).getByRole('button').first().click());
  await visitor.goes(`/join/${code}`);
  await page.getByText('I was here before').click();
  await page.getByLabel('Personal code').fill(ids.of('ours', 'returnCode', 'aide', 'blue'));
  await visitor.asksAndGoes(/\/api\/return$/, () => page.getByRole('button', { name: 'Back to my seat' }).click());
}

/** Control reads what there is to play, opens the door, lets somebody in, and asks a colleague in. */
export async function atTheLobby(control: Traveller, { colleague }: Company, { games: { ours } }: Places): Promise<void> {
  const { page } = control;
  await control.passes('/desk', '/scenarios', '/scenarios/tiny', '/scenarios/tiny/preflight');
  await control.sits(`/games/${ours.game}/lobby`);
  await control.says('"setDoor"', () => page.getByRole('radio', { name: 'Open: anyone with the code' }).click());
  await control.says('"admitSeat"', () => page.getByRole('button', { name: /^Let in/ }).first().click());
  await page.getByLabel('Colleague’s e-mail').fill(colleague);
  await control.asks(/\/facilitators$/, () => page.getByRole('button', { name: 'Let them control this game' }).click());
}

/** A player writes to the team, to another capital and to Control, votes, objects, and takes up the decision. */
export async function atTheSeat(player: Traveller, { games: { ours }, typed }: Places): Promise<void> {
  const { page } = player;
  const seat = ours.seats['red head']?.seat ?? '';
  await player.sits(`/seat/${seat}`);
  await openTab(page, 'Board');
  await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Take out what is kept about you' }).click()]);
  await openTab(page, 'Talk');
  await page.getByLabel('Write to your team').fill(`We wait, ${typed}.`);
  await player.says('"say"', () => page.getByRole('button', { name: 'Say', exact: true }).click());
  await page.getByLabel('Cable', { exact: true }).fill('Let us talk.');
  await page.getByRole('checkbox', { name: /BLUE/ }).check();
  await player.says('"sendCable"', () => page.getByRole('button', { name: /^Send to/ }).click());
  await page.getByLabel('Ask Control').fill('What may we spend?');
  await player.says('"askControl"', () => page.getByRole('button', { name: 'Ask', exact: true }).click());
  await openTab(page, 'Decide');
  await player.says('"castStraw"', () => page.getByRole('button', { name: 'Vote for this' }).first().click());
  await page.getByRole('radio', { name: 'Label r1b' }).check();
  await player.says('"decision:t1"', () => page.getByLabel(/Reasons, in the team/).fill(`It costs least, ${typed}.`));
  await page.getByText('Put an objection on record').click();
  await page.getByLabel('Your objection').fill('Too dear.');
  await player.says('"recordDissent"', () => page.getByRole('button', { name: 'Put on record', exact: true }).click());
  await player.passes(`/seat/${seat}/survey`, `/games/${ours.game}/log`);
}

/** Control answers, announces, nudges, gives time, releases an inject, acts for somebody, and looks at every page of the game. */
export async function atTheDesk(control: Traveller, { games: { ours } }: Places): Promise<void> {
  const { page } = control;
  const base = `/games/${ours.game}`;
  await control.sits(`${base}/desk`);
  await page.getByRole('button', { name: 'More for red head' }).click();
  await control.asks(/\/return-code$/, () => page.getByRole('button', { name: 'Show the personal code' }).click());
  await control.says('"nudge"', () => page.getByRole('button', { name: 'Nudge' }).click());
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'More for blue aide' }).click();
  await control.says('"giveCommitRight"', () => page.getByRole('button', { name: /^Let this person commit|^Take that right/ }).first().click());
  await page.getByRole('button', { name: /^Act for/ }).click();
  await page.getByLabel('What', { exact: true }).selectOption('say');
  await page.locator('#act-text').fill('As told by telephone.');
  await control.says('"actFor"', () => page.locator('form').filter({ has: page.locator('#act-text') }).getByRole('button').last().click());
  await page.keyboard.press('Escape');
  await page.keyboard.press('j');
  await control.says('"releaseInject"', () => page.getByRole('button', { name: /^Release now/ }).first().click());
  await page.keyboard.press('Escape');
  await page.getByRole('tab', { name: /Talk/ }).click();
  await control.passes(`${base}/paper?what=briefs`, `${base}/log/t1/red`, `${base}/slip/t1/blue`);
  await control.sits(`${base}/as/red`);
  await control.goes(`${base}/replay?as=control&at=20`);
  await control.asksAndGoes(/\/fork$/, () => page.getByRole('button', { name: 'Make the new game' }).click());
}

/** Those who watch come in by their links. */
export async function lookingOn(somebody: (name: string) => Promise<Traveller>, { links }: Places): Promise<void> {
  await Promise.all(([['an observer', links.observer], ['a mirror of red', links.mirror], ['a wall', links.screen]] as const).map(async ([name, path]) => {
    const looker = await somebody(name);
    await looker.goes(path);
    await looker.follows();
    await looker.leaves();
  }));
}

/** Control moves somebody, who goes on at the new seat. */
export async function followingAMove(aide: Traveller, control: Traveller, { games: { ours } }: Places): Promise<void> {
  const { page } = control;
  await aide.sits(`/seat/${ours.seats['red aide']?.seat}`);
  await control.sits(`/games/${ours.game}/lobby`);
  await page.getByRole('button', { name: 'More for red aide' }).click();
  await page.getByLabel('Move to').selectOption({ index: 2 });
  await control.asks(/\/move$/, () => page.getByRole('button', { name: 'Move', exact: true }).click());
  await aide.page.getByRole('link', { name: 'Go to my new seat' }).click();
  await aide.page.getByText('Connected', { exact: true }).first().waitFor();
}

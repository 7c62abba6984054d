import { mkdir } from 'node:fs/promises';
import type { BrowserContext } from 'playwright-core';
import { launchChromium, openPerson, type Person, SIZES, cookieHeader } from './browser';
import { controlHand, type Hand, sitDown, nextPhase } from './hands';
import type { Look, Scene } from './scene';
import { startServer } from './server';
import { makeAccount, makeGame, openTab } from './table';
import { walkHotWash } from './walk-hot-wash';
import { walkNotes, walkNotOpen } from './walk-notes';
import { walkPractice } from './walk-practice';

const PLAYER = [SIZES.phone];
const BOTH = [SIZES.phone, SIZES.laptop];
const FACILITATOR = [SIZES.laptop];
const WALL = [SIZES.projector, { width: 1024, height: 768 }];

/** Goes through one short game and opens every page of the program in its interesting states; `look` is called in each. A walk that breaks off leaves pictures in `test-output/`. */
export async function walk(look: (scene: Scene) => Promise<void>): Promise<void> {
  const [server, browser] = await Promise.all([startServer(), launchChromium()]);
  const hands: Hand[] = [];
  try {
    const url = server.url;
    const visitor = await openPerson(browser, 'Visitor', SIZES.phone);
    const control = await openPerson(browser, 'Control', SIZES.laptop);
    const scene: Look = async (person, name, sizes, schemes = ['light', 'dark']) => {
      await look({ name, page: person.page, sizes, schemes, person });
      await person.page.setViewportSize(sizes[0] ?? SIZES.laptop);
    };
    const visit = async (person: Person, path: string, name: string, sizes: Scene['sizes']) => {
      await person.page.goto(url + path);
      await scene(person, name, sizes);
    };

    // Before there is an account.
    await visit(visitor, '/', 'front-door', BOTH);
    await visit(visitor, '/join', 'join', PLAYER);
    await visit(visitor, '/join/ZZZZZZ', 'join-wrong-code', PLAYER);
    await walkPractice(visitor, url, scene);
    await visit(visitor, '/read', 'read-nothing', BOTH);
    await visit(visitor, '/verify', 'verify', BOTH);
    await visit(visitor, '/nowhere', 'not-found', BOTH);
    await visit(visitor, '/seat/s_AAAAAAAAAAAAAAAA', 'seat-not-yours', PLAYER);
    await visit(control, server.setupLink().replace(url, ''), 'set-up', FACILITATOR);
    await makeAccount(control.page, server.setupLink());
    await scene(control, 'my-games-empty', FACILITATOR);
    await visit(control, '/scenarios', 'scenario-shelf', FACILITATOR);
    await visit(control, '/scenarios/plan-b', 'dossier', FACILITATOR);
    await visit(control, '/scenarios/plan-b/preflight', 'preflight-form', FACILITATOR);
    await control.page.getByLabel('Games under each reading').fill('200');
    await control.page.getByRole('button', { name: 'Start the pre-flight' }).click();
    await control.page.getByText(/^200 games played under each/).waitFor({ timeout: 60_000 });
    await scene(control, 'preflight', BOTH);
    await control.page.goto(`${url}/games/new?scenario=plan-b`);
    await control.page.locator('summary').first().click();
    await scene(control, 'new-game', FACILITATOR);
    await visit(visitor, '/signin', 'sign-in', BOTH);
    await visitor.page.getByLabel('E-mail').fill('ana@example.org');
    await visitor.page.getByLabel('Password').fill('not the password');
    await visitor.page.getByRole('button', { name: 'Sign in' }).click();
    await visitor.page.locator('[role=alert]:not(:empty)').first().waitFor();
    await scene(visitor, 'sign-in-wrong-password', BOTH);
    await visit(visitor, server.setupLink().replace(url, ''), 'set-up-used', PLAYER);

    // A table fills up.
    const game = await makeGame(control.page, url, 'short');
    await control.page.getByText('Connected', { exact: true }).first().waitFor();
    await scene(control, 'lobby-empty', BOTH);
    await control.page.getByRole('button', { name: 'Rehearse …' }).click();
    await scene(control, 'rehearse', BOTH);
    await control.page.keyboard.press('Escape');
    const ana = await controlHand(url, game.id, await cookieHeader(control.context, url));
    hands.push(ana);
    await visit(visitor, `/join/${game.code}`, 'join-game', BOTH);
    await visitor.page.getByRole('radio', { name: 'Prime Minister' }).check();
    await scene(visitor, 'join-role-chosen', BOTH);
    await visit(visitor, `/join/${game.code}?error=name-missing&team=tokyo&role=t-head`, 'join-name-missing', PLAYER);
    await visit(visitor, `/join/${game.code}?error=wrong-return-code&returnCode=AAAA-AAAA`, 'join-wrong-return-code', PLAYER);
    await ana.does({ type: 'setDoor', door: 'approval' });
    await visit(visitor, `/join/${game.code}`, 'join-approval', PLAYER);
    const taro = await sitDown(url, game.code, 'Taro', 'tokyo', 't-head');
    const phone = await openPerson(browser, 'Taro', SIZES.phone);
    await hold(phone.context, url, taro);
    await phone.page.goto(`${url}/seat/${taro.seat}`);
    await phone.page.getByText('Control will let you in').waitFor();
    await scene(phone, 'seat-waiting', PLAYER);
    await control.page.getByText('Taro').first().waitFor();
    await scene(control, 'lobby-approval', BOTH);
    await ana.does({ type: 'admitSeat', seat: taro.seat as `s_${string}` });
    await ana.does({ type: 'setDoor', door: 'open' });
    const [wanda, will, tomoko, sujin] = await Promise.all([
      sitDown(url, game.code, 'Wanda', 'washington', 'w-head'),
      sitDown(url, game.code, 'William Fitzgerald-Montgomery', 'washington', 'w-def'),
      sitDown(url, game.code, 'Tomoko', 'tokyo', 't-def'),
      sitDown(url, game.code, 'Sujin', 'seoul', 's-head'),
    ]);
    const players = { washington: wanda, tokyo: taro, seoul: sujin };
    hands.push(taro, wanda, will, tomoko, sujin);
    for (const hand of [wanda, taro, sujin]) await hand.does({ type: 'confirmPresence' });
    await phone.page.getByText('Sujin').first().waitFor();
    await scene(phone, 'seat-lobby', BOTH);
    await scene(control, 'lobby', BOTH);
    await ana.does({ type: 'setDoor', door: 'locked' });
    await visit(visitor, `/join/${game.code}`, 'join-locked', PLAYER);
    await control.page.goto(`${url}/games/${game.id}/desk`);
    await control.page.getByText('Connected', { exact: true }).first().waitFor();
    await scene(control, 'desk-lobby', BOTH);
    await control.page.keyboard.press('?');
    await scene(control, 'desk-keys', BOTH);
    await control.page.keyboard.press('Escape');
    await visit(control, `/games/${game.id}/paper?what=cards&code=yes`, 'paper-cards', BOTH);
    await visit(control, `/games/${game.id}/paper?what=cards&cards=1&size=letter`, 'paper-card-letter', FACILITATOR);
    await control.page.goto(`${url}/games/${game.id}/desk`);
    await control.page.getByText('Connected', { exact: true }).first().waitFor();
    const wall = await openPerson(browser, 'Wall', SIZES.projector);
    await wall.page.goto(new URL((await control.page.getByRole('link', { name: 'Wall screen' }).getAttribute('href')) ?? '', url).href);
    await wall.page.getByText('Sujin').waitFor();
    await scene(wall, 'wall-lobby', WALL, ['dark']);

    // Brief.
    await ana.does({ type: 'startExercise' });
    const turn = async (hand: Hand) => {
      const state = await hand.knows();
      const id = state.order.at(-1) ?? '';
      return { id, state, briefs: state.turns[id]?.briefs ?? {} };
    };
    const { id: first } = await turn(taro);
    await phone.page.getByText('Turn 1 of').first().waitFor();
    await scene(phone, 'seat-brief', BOTH);
    await wall.page.getByText('Turn 1 of').first().waitFor();
    await scene(wall, 'wall-brief', WALL, ['dark']);
    await scene(control, 'desk-brief', BOTH);
    await openTab(phone.page, 'Talk');
    await scene(phone, 'seat-talk-empty', PLAYER);

    // Talk.
    await taro.does({ type: 'say', text: 'If we pay first, Seoul will be asked for more. If we wait, we are next.' });
    await tomoko.does({ type: 'say', text: 'The staff can live with either, but not with silence about the missile-defence gap.' });
    await sujin.does({ type: 'sendCable', to: ['tokyo'], text: 'We would keep the intelligence pact if Tokyo shelves the export controls for ninety days.\n\nAn answer before the renewal date would be noticed here.' });
    await taro.does({ type: 'sendCable', to: ['seoul', 'washington'], text: 'Tokyo proposes a meeting of the three before any figure is announced.' });
    await taro.does({ type: 'askControl', text: 'Is the furlough paid for by the host?' });
    const question = (await taro.knows()).turns[first]?.rfis[0];
    if (question) await ana.does({ type: 'answerRfi', rfi: question.id, answer: 'No. The workers are on unpaid leave until an agreement is signed.', toAll: false });
    await taro.does({ type: 'askControl', text: 'How many interceptors are left?' });
    await ana.does({ type: 'announce', to: 'all', text: 'Five minutes more for everybody. Seal early if you are ready.' });
    await ana.does({ type: 'improviseInject', kind: 'media', to: 'all', from: 'Wire service', title: 'Leak', text: 'A paper in Washington prints the whole demand, with the sums for both allies.' });
    await phone.page.getByText('keep the intelligence pact').waitFor();
    await scene(phone, 'seat-talk', BOTH);
    await openTab(phone.page, 'Board');
    await phone.page.getByRole('img', { name: /^Map of the capitals/ }).waitFor();
    await scene(phone, 'seat-board', BOTH);

    // Deliberation.
    await nextPhase(ana);
    const { briefs } = await turn(ana);
    const option = (team: string, at: number) => briefs[team]?.options[at]?.id ?? '';
    for (const hand of [taro, wanda, sujin]) await hand.does({ type: 'openItem', turn: first, item: 'brief' });
    await openTab(phone.page, 'Decide');
    await scene(phone, 'seat-decide-empty', PLAYER);
    await tomoko.does({ type: 'castStraw', turn: first, option: option('tokyo', 2) });
    await taro.does({ type: 'castStraw', turn: first, option: option('tokyo', 1) });
    await tomoko.does({ type: 'recordDissent', turn: first, option: option('tokyo', 0), text: 'We give up the one thing that Washington wants, and get nothing for it.', anonymous: false });
    await taro.does({ type: 'takePen', turn: first });
    await phone.page.getByText('You have the pen').first().waitFor();
    await phone.page.locator('input[name=option]').nth(2).check();
    await phone.page.getByLabel(/Reasons, in the team/).fill(REASONS);
    await phone.page.getByLabel(/because …/).first().fill('Too dear, and too late to matter within the treaty’s term.');
    await phone.page.getByText(/^Saved/).first().waitFor();
    await scene(phone, 'seat-decide', BOTH);
    const adviser = await openPerson(browser, 'Tomoko', SIZES.phone);
    await hold(adviser.context, url, tomoko);
    await adviser.page.goto(`${url}/seat/${tomoko.seat}#decide`);
    await adviser.page.getByText('Connected', { exact: true }).first().waitFor();
    await adviser.page.getByText('Taro has the pen').first().waitFor();
    await scene(adviser, 'seat-decide-reading', PLAYER);
    await adviser.context.close();
    await wanda.does({ type: 'commitDecision', turn: first, decision: decision(option('washington', 0), { tokyo: { align: 7, distance: 3 }, seoul: { distance: 10 } }) });
    await wall.page.getByText(/^Sealed/).first().waitFor();
    await scene(wall, 'wall-deliberate', WALL, ['dark']);
    await control.page.getByText(/^Sealed/).first().waitFor();
    await control.page.getByText(REASONS).waitFor();
    await scene(control, 'desk-deliberate', BOTH);
    await control.page.getByRole('tab', { name: /Talk/ }).click();
    await scene(control, 'desk-talk', BOTH);
    await control.page.getByRole('button', { name: 'More for Taro' }).click();
    await scene(control, 'desk-person', BOTH);
    await control.page.getByRole('button', { name: /^Act for/ }).click();
    await control.page.getByLabel('What', { exact: true }).selectOption('sendCable');
    await scene(control, 'desk-act-for', FACILITATOR);
    await control.page.keyboard.press('Escape');
    await control.page.keyboard.press('j');
    await control.page.getByRole('button', { name: /^Release now/ }).waitFor();
    await scene(control, 'desk-inject', FACILITATOR);
    await control.page.keyboard.press('Escape');
    await control.page.keyboard.press('i');
    await control.page.getByLabel('Heading').fill('A minister resigns');
    await scene(control, 'desk-improvise', BOTH);
    await control.page.getByRole('button', { name: 'Cancel' }).click();
    await control.page.goto(`${url}/games/${game.id}/lobby`);
    const links = new Set((await control.page.content()).match(/\/link\/[A-Za-z0-9_.-]+/g) ?? []);
    const comesIn = async (name: string, to: string) => {
      const person = await openPerson(browser, name, SIZES.laptop);
      for (const link of links) {
        await person.page.goto(url + link);
        if (person.page.url().includes(to)) break;
      }
      await person.page.getByText('Connected', { exact: true }).first().waitFor();
      return person;
    };
    const observer = await comesIn('Observer', '/observe/');
    await scene(observer, 'observer', FACILITATOR);
    await observer.context.close();
    const mirror = await comesIn('Mirror', '/mirror/');
    await openTab(mirror.page, 'Decide');
    await scene(mirror, 'mirror', BOTH);
    await mirror.context.close();
    await visit(control, `/games/${game.id}/paper?what=briefs`, 'paper-briefs', FACILITATOR);
    await visit(control, `/games/${game.id}/paper?what=slips`, 'paper-slips', FACILITATOR);
    await visit(control, `/games/${game.id}/paper?what=slips&size=letter`, 'paper-slips-letter', FACILITATOR);
    const slip = `/games/${game.id}/slip/${first}/seoul`;
    await control.page.goto(url + slip);
    await control.page.getByRole('radio').nth(2).check();
    await scene(control, 'slip', BOTH);
    await visit(control, `/games/${game.id}/as/tokyo#decide`, 'looking-on', BOTH);
    await ana.does({ type: 'nudge', seat: taro.seat as `s_${string}` });
    await phone.page.getByText('Control asks whether you are there').waitFor();
    await scene(phone, 'seat-nudged', PLAYER);
    await phone.page.getByRole('button', { name: 'Yes, I am here' }).click();
    await control.page.goto(`${url}/games/${game.id}/lobby`);
    await scene(control, 'lobby-running', BOTH);
    await control.page.goto(`${url}/games/${game.id}/desk`);
    await ana.does({ type: 'pause' });
    await phone.page.getByText('Control has paused the exercise').waitFor();
    await scene(phone, 'seat-paused', PLAYER);
    await control.page.getByText(/paused it,/).waitFor();
    await scene(control, 'desk-paused', FACILITATOR);
    await wall.page.getByText('Paused').first().waitFor();
    await scene(wall, 'wall-paused', WALL, ['dark']);
    await ana.does({ type: 'resume' });
    await phone.page.getByText('Control has paused the exercise').waitFor({ state: 'hidden' });
    await ana.does({ type: 'setDoor', door: 'approval' });
    const late = await sitDown(url, game.code, 'Lena', 'seoul', 's-def');
    await control.page.getByText('One person waits to be let in').waitFor();
    const minutes = async (by: number) => ana.does({ type: 'adjustClock', deltaMs: by * 60_000, team: null });
    await minutes(-OVER_MINUTES);
    await control.page.getByText('Over time, not sealed.').first().waitFor();
    await scene(control, 'desk-overtime-waiting', FACILITATOR);
    await minutes(OVER_MINUTES);
    await ana.does({ type: 'refuseSeat', seat: late.seat as `s_${string}` });
    late.leave();
    await ana.does({ type: 'setDoor', door: 'locked' });
    const written = decision(option('tokyo', 2), { washington: { reassure: 6, press: 4 }, seoul: { align: 7, distance: 3 } });
    await phone.page.getByRole('button', { name: /^Review it as it stands/ }).click();
    await scene(phone, 'seat-review', BOTH);
    await taro.does({ type: 'commitDecision', turn: first, decision: { ...written, rationale: REASONS, alternatives: [{ option: option('tokyo', 0), why: 'Too dear, and too late to matter within the treaty’s term.' }] } });
    await phone.page.getByRole('heading', { name: /^Sealed/ }).waitFor();
    await scene(phone, 'seat-receipt', BOTH);
    await ana.does({ type: 'enterSlip', turn: first, team: 'seoul', seat: sujin.seat as `s_${string}`, witness: tomoko.seat as `s_${string}`, decision: decision(option('seoul', 2), { washington: { press: 10 } }) });
    await visit(control, slip, 'slip-sealed', BOTH);
    await control.page.goto(`${url}/games/${game.id}/desk`);

    // Reveal and adjudication.
    await nextPhase(ana);
    await phone.page.getByText(/Reveal/).first().waitFor();
    await scene(phone, 'seat-reveal', BOTH);
    await wall.page.getByText('Reveal').first().waitFor();
    await scene(wall, 'wall-reveal', WALL, ['dark']);
    await control.page.getByRole('button', { name: /^Close the reveal/ }).waitFor();
    await scene(control, 'desk-reveal', BOTH);
    await nextPhase(ana);
    await control.page.getByLabel('To all').waitFor();
    await control.page.getByRole('button', { name: 'Override' }).first().click();
    await scene(control, 'desk-adjudicate', BOTH);
    await ana.does({ type: 'publishAdjudication', turn: first, narrative: NARRATIVE, teamNarratives: { tokyo: 'Your ambassador hears that the Joint Staff had argued for you all along.' } });
    await phone.page.getByText('The figure is out').first().waitFor();
    await scene(phone, 'seat-outcome', BOTH);
    await openTab(phone.page, 'Board');
    await scene(phone, 'seat-board-outcome', PLAYER);
    await wall.page.getByText('The figure is out').first().waitFor();
    await scene(wall, 'wall-narrative', WALL, ['dark']);
    await control.page.getByRole('button', { name: /^Open turn 2/ }).waitFor();
    await scene(control, 'desk-published', BOTH);
    await ana.does({ type: 'correctIndicator', indicator: 'jrk', value: 2, why: 'The pact was renewed before the tests, not after: it counts one step less.' });
    await ana.does({ type: 'correctNarrative', turn: first, team: null, text: NARRATIVE.replace('ninety', 'sixty'), why: 'The days were counted from the wrong date.' });
    await control.page.getByText('Put right what was published').click();
    await scene(control, 'desk-corrected', BOTH);
    await wall.page.getByText('sixty days').first().waitFor();
    await scene(wall, 'wall-corrected', WALL, ['dark']);
    await ana.does({ type: 'correctNarrative', turn: first, team: null, text: Array.from({ length: 9 }, () => NARRATIVE).join('\n\n'), why: 'It was told too shortly.' });
    await wall.page.getByText(/^Page 1 of/).waitFor();
    await scene(wall, 'wall-long', WALL, ['dark']);

    // A second turn, so that there is something to compare, and the end.
    await nextPhase(ana);
    await nextPhase(ana);
    const second = await turn(ana);
    for (const [team, hand] of Object.entries(players)) {
      await hand.does({ type: 'commitDecision', turn: second.id, decision: decision(second.briefs[team]?.options[1]?.id ?? '', {}) });
    }
    await openTab(phone.page, 'Brief');
    await scene(phone, 'seat-brief-second', BOTH);
    await nextPhase(ana);
    await nextPhase(ana);
    await ana.does({ type: 'publishAdjudication', turn: second.id, narrative: NARRATIVE, teamNarratives: {} });
    await ana.does({ type: 'endExercise' });
    await phone.page.getByText('ENDEX').first().waitFor();
    await openTab(phone.page, 'Board');
    await scene(phone, 'seat-ended', BOTH);
    await wall.page.getByText('ENDEX').first().waitFor();
    await scene(wall, 'wall-ended', WALL, ['dark']);
    await control.page.getByRole('button', { name: /^Open the record/ }).waitFor();
    await scene(control, 'desk-ended', BOTH);
    await visit(phone, `/games/${game.id}/decided`, 'decided-own', BOTH);
    await visit(phone, `/games/${game.id}/expectations`, 'expectations-own', PLAYER);
    const noted = { control, reader: await openPerson(browser, 'Reader', SIZES.laptop), url, game: game.id, decision: { turn: first, team: 'tokyo' }, scene };
    await walkNotOpen(noted);
    await ana.does({ type: 'openRecord' });

    // Afterwards.
    await visit(phone, '/read', 'read', BOTH);
    await visit(control, `/games/${game.id}/as/tokyo`, 'looking-on-ended', BOTH);
    await visit(control, '/desk', 'my-games', FACILITATOR);
    await visit(visitor, `/join/${game.code}`, 'join-ended', PLAYER);
    const log = `/games/${game.id}/log`;
    await visit(control, log, 'log', BOTH);
    await visit(control, `/games/${game.id}/replay?as=team:tokyo&at=40`, 'replay', BOTH);
    await visit(control, `/games/${game.id}/replay?as=control&at=40`, 'replay-desk', BOTH);
    await visit(control, `/games/${game.id}/replay?as=screen&at=40`, 'replay-screen', BOTH);
    await visit(control, `${log}/compare?a=${first}.tokyo&b=${first}.seoul`, 'compare-decisions', BOTH);
    await visit(control, `/games/${game.id}/expectations`, 'expectations', BOTH);
    await visit(control, `/games/${game.id}/decided`, 'decided', BOTH);
    await visit(control, `/games/${game.id}/report`, 'report', BOTH);
    await visit(control, `${log}/${first}/tokyo`, 'decision', BOTH);
    await visit(control, `/games/${game.id}/withhold`, 'withhold', BOTH);
    await control.page.getByRole('link', { name: /^Withhold the text at event/ }).first().click();
    await control.page.getByLabel('Why').waitFor();
    await scene(control, 'withhold-one', BOTH);
    await walkNotes(noted);
    await walkHotWash({ control, player: phone, seat: taro.seat, wall, url, game: game.id, scene });
    await visit(control, `/games/${game.id}/withhold`, 'withhold-added', BOTH);
    await control.page.getByRole('link', { name: 'Erase …' }).first().click();
    await control.page.getByRole('button', { name: 'Erase it' }).waitFor();
    await scene(control, 'erase-one', BOTH);
    await control.page.getByLabel('Erase it for good').check();
    await control.page.getByRole('button', { name: 'Erase it' }).click();
    await control.page.getByText('It is erased.').waitFor();
    await visit(control, `/games/${game.id}/notes`, 'notes-erased', BOTH);
    await ana.does({ type: 'removeSeat', seat: will.seat as `s_${string}` });
    await hold(visitor.context, url, will);
    await visit(visitor, `/seat/${will.seat}`, 'seat-gone', PLAYER);
  } catch (error) {
    const pages = browser.contexts().flatMap((context) => context.pages());
    await mkdir('test-output', { recursive: true });
    await Promise.all(pages.map((page, at) => page.screenshot({ path: `test-output/walk-${at}.png` }).catch(() => undefined)));
    throw error;
  } finally {
    for (const hand of hands) hand.leave();
    await browser.close();
    await server.close();
  }
}

/** Longer than any phase of the short form. */
const OVER_MINUTES = 24;
const REASONS = 'A denial force is what keeps the ally’s own forces able to fight from here, whatever is paid for them. It can be shown to both without naming a figure, and it is of use to us if Washington leaves.';
const NARRATIVE = 'The figure is out, and with it the threat. Seoul’s parliament asks for a list of what would go first; Tokyo says nothing in public and a good deal in private.\n\nIn Pyongyang the tests go on. The intelligence pact has ninety days left, and nobody has yet spoken for it.';

function decision(option: string, forecasts: Record<string, Record<string, number>>) {
  return { option, rationale: 'It costs least and leaves the most open.', alternatives: [], forecasts };
}

/** Puts a hand's seat into a browser. */
async function hold(context: BrowserContext, url: string, { cookie }: Hand): Promise<void> {
  const [name = '', value = ''] = cookie.split('=');
  await context.addCookies([{ name, value, url }]);
}

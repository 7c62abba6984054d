import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MESSAGES } from '@/lib/server/realtime/messages';
import { launchChromium } from '../support/browser';
import { rulesIn } from '../support/matrix/rules';
import { routeActs } from '../support/matrix/requests';
import { type Carelessness, carelessFront } from '../support/replayed/careless-front';
import { aHouseOfThree, type HouseOfThree } from '../support/replayed/house-of-three';
import { travel } from '../support/replayed/journey';
import { GAMES } from '../support/replayed/known-ids';
import { listenIn } from '../support/replayed/listeners';
import { partedBy } from '../support/replayed/parted';
import { Recorder } from '../support/replayed/recorder';
import { type Found, medianOf } from '../support/replayed/replay';
import { askedIn, replayFrames, replayHandshakes } from '../support/replayed/replay-frames';
import { actOfRequest, replayRequests } from '../support/replayed/replay-requests';

/** What the journey does not ask for, and why. A new route is either asked for by it, or named here. */
const NOT_ON_THE_WAY: Readonly<Record<string, string>> = {
  'GET /api/games/[game]/preview': 'asked for while Control adjudicates, a moment of which the table of routes has nothing',
  'GET /api/games/[game]/rehearsal': 'scripted players would go on by themselves in the midst of the game',
  'POST /api/games/[game]/rehearsal': 'the same',
  'POST /api/games/[game]/rehearsal/dismiss': 'the same',
  'POST /api/alone': 'the same, and it names nothing',
  'POST /api/setup': 'makes an account by a link that nobody has, and names nothing else',
  'POST /api/sign-out-everywhere': 'names nothing, and ends the session that is recorded',
  'GET /icon.svg': 'of no game',
  'GET /verify/[file]': 'of no game',
  'GET /healthz': 'no page asks for it',
  'GET /readyz': 'no page asks for it',
  'GET /metrics': 'no page asks for it',
  'GET /socket.io/': 'a line, whose frames are replayed',
};
const ROUTES = rulesIn('tests/matrix/routes.txt');
const LINE = rulesIn('tests/matrix/line.txt');
/** What is said over the line on the way, besides what pages say by themselves. */
const SAID = ['setDoor', 'admitSeat', 'say', 'sendCable', 'askControl', 'castStraw', 'saveDraft decision', 'recordDissent', 'nudge', 'giveCommitRight', 'actFor say', 'releaseInject', 'openItem'];

test('what real pages sent, sent again by others and with ids swapped, tells nothing and does nothing', { timeout: 300_000 }, async (t) => {
  const house = await aHouseOfThree(t);
  const { server, ledger, company, during, after } = house;
  const browser = await launchChromium();
  t.after(() => browser.close());
  const recorder = new Recorder(server.url);
  const began = Date.now();
  await travel(browser, server.url, recorder, company, during, after);
  await browser.close();
  const recordedMs = Date.now() - began;
  const parts = partedBy([during, after], recorder);
  const reached = new Set(recorder.requests.map((request) => actOfRequest(request)?.name));
  const acts = new Set(recorder.frames.flatMap((frame) => askedIn(frame)?.act ?? []));

  await t.test('every route was asked for by a page, or is named as one that is not, and every kind of message was sent', () => {
    assert.deepEqual(routeActs().map(({ name }) => name).filter((name) => !reached.has(name)).sort(), Object.keys(NOT_ON_THE_WAY).sort());
    assert.deepEqual([...new Set(recorder.frames.flatMap((frame) => askedIn(frame)?.message ?? []))].sort(), Object.keys(MESSAGES).sort());
    for (const act of SAID) assert.ok(acts.has(act), `${act} was said`);
  });

  await t.test('nobody learns or does anything by what is not theirs', async (here) => {
    const found: Found[] = [];
    for (const [places, { requests, frames }] of parts) {
      const listeners = await listenIn(server.url, places);
      const state = (): string => GAMES.map((whose) => ledger.state(places.games[whose].game)).join();
      const [entered, heard] = [state(), listeners.heard()];
      const untouched = (): boolean => state() === entered && listeners.heard() === heard;
      const replay = { url: server.url, places, untouched };
      found.push(await replayRequests({ ...replay, rules: ROUTES }, requests), await replayFrames({ ...replay, rules: LINE }, frames));
      listeners.leave();
    }
    const red = found.flatMap((one) => one.red);
    assert.equal(red.length, 0, red.join('\n'));
    const sum = (of: (one: Found) => number): number => found.reduce((all, one) => all + of(one), 0);
    const refused = sum((one) => one.refused);
    assert.ok(refused > 1_000, `${refused} were refused`);
    here.diagnostic(JSON.stringify({ figure: 'swapped-ids', requests: recorder.requests.length, frames: recorder.frames.length, routes: reached.size, said: acts.size, sent: sum(({ sent }) => sent), refused, left: sum(({ left }) => left), recordedMs, replayedMs: Date.now() - began - recordedMs, red: red.length }));
    const exists = found.flatMap(({ existsMs }) => existsMs);
    const missing = found.flatMap(({ missingMs }) => missingMs);
    here.diagnostic(JSON.stringify({ figure: 'swapped-ids-time', pairs: exists.length, existsMs: medianOf(exists), missingMs: medianOf(missing), differenceMs: medianOf(exists) - medianOf(missing) }));
  });

  const { requests = [], frames = [] } = parts.get(during) ?? {};
  for (const [told, { carelessness, red }] of Object.entries(carelessnessOf(house))) {
    await t.test(`it would be seen if ${told}`, async (here) => {
      const front = await carelessFront(server.url, carelessness);
      here.after(() => front.close());
      const replay = { url: front.url, places: during, untouched: () => true };
      const drafts = requests.filter((request) => actOfRequest(request)?.name === 'GET /games/[game]/desk/drafts');
      const found = [await replayRequests({ ...replay, rules: ROUTES }, drafts), await replayHandshakes({ ...replay, rules: LINE }, frames)].flatMap((one) => one.red);
      for (const one of red) assert.ok(found.some((seen) => one.test(seen)), `${String(one)} in ${found.join('\n')}`);
    });
  }
});

/** Checks that might be left out, and what is seen then. */
function carelessnessOf({ during: { cast, games } }: HouseOfThree): Record<string, { carelessness: Carelessness; red: RegExp[] }> {
  const everybody = cast.visitors.map(({ cookie }) => cookie).filter(Boolean).join('; ');
  const facilitator = cast.visitors.find(({ who }) => who === 'facilitator')?.cookie ?? '';
  const isDrafts = (path: string): boolean => path.includes('/desk/drafts');
  return {
    'a route gave the drafts of a game to whoever names it': {
      carelessness: { takenFor: (path) => (isDrafts(path) ? facilitator : null) },
      red: [/^nobody: GET .*drafts .*as it was: was carried out/, /^a player of another facilitator’s game: .*: hears onlydecidedblueours/, /^the other team’s head: .*: hears onlytypedontheway/],
    },
    'a route told by its status that there is such a game': {
      carelessness: { status: (path, status) => (isDrafts(path) && status === 404 && Object.values(games).some(({ game }) => path.includes(game)) ? 403 : status) },
      red: [/^nobody: GET .*drafts .*as it was: is answered otherwise than what does not exist/, /address game another facilitator’s game: is answered otherwise/],
    },
    'the line took a seat for whoever names it': {
      carelessness: { takenFor: (path) => (path.startsWith('/socket.io/') ? everybody : null) },
      red: [/^the other facilitator: takes a seat, seat as it was: was let in/, /^nobody: takes a seat, seat as it was: was let in/],
    },
  };
}

import assert from 'node:assert/strict';
import { personName } from '@/lib/server/identity/person-name';
import { signUpByHttp, type ByHttp } from './by-http';
import { controlHand, joinByForm, type Hand, sitDown, nextPhase } from './hands';
import { dealer } from './hostile-words';
import type { RunningServer } from './server';

/** What pages and files do not tell apart, or leave out: white space, and what no page or XML can hold. */
export const bare = (text: string): string => text.replace(/[\s\u0000\ufffd]+/g, '');

const SEATS = { upMayor: ['upstream', 'u-mayor'], upClerk: ['upstream', 'u-clerk'], downMayor: ['downstream', 'd-mayor'], downClerk: ['downstream', 'd-clerk'] } as const;
type SeatName = keyof typeof SEATS;

/** A game of the hostile scenario in which everybody writes hostile words wherever they may write. */
export interface HostileTable {
  server: RunningServer;
  game: { id: string; joinCode: string };
  ana: ByHttp;
  control: Hand;
  hands: Record<SeatName, Hand>;
  /** Every text that was written, as a page is to show it. */
  written: string[];
  /** Some more words, taken down as written. */
  words(longest: number, most?: number): string;
  /** The next words that a person may be called by. */
  name(): string;
  /** How many of the words were not written yet. */
  left(): number;
  leave(): void;
}

/** Opens the game, and seats the four of them and Control. */
export async function aHostileTable(server: RunningServer): Promise<HostileTable> {
  const { deal, left } = dealer();
  const written: string[] = [];
  const words = (longest: number, most?: number): string => {
    const text = deal(longest, most);
    assert.notEqual(text, '', `some words fit into ${longest} characters`);
    written.push(text);
    return text;
  };
  const name = (): string => {
    for (;;) {
      const text = deal(40);
      const named = personName(text);
      if (!named.ok) continue;
      written.push(named.name);
      return text;
    }
  };
  const ana = await signUpByHttp(server.url, server.setupLink(), { email: 'ana@example.edu', name: name(), password: 'correct horse battery' });
  const made = await ana.post('/api/games', { title: words(200), cohort: words(80), scenario: 'two-teams', form: 'full' });
  const game = (await made.json()) as HostileTable['game'];
  const control = await controlHand(server.url, game.id, ana.cookie);
  const hands = Object.fromEntries(await Promise.all(Object.entries(SEATS).map(async ([seat, [team, role]]) => [seat, await sitDown(server.url, game.joinCode, name(), team, role)] as const))) as HostileTable['hands'];
  return { server, game, ana, control, hands, written, words, name, left, leave: () => [control, ...Object.values(hands)].forEach((hand) => hand.leave()) };
}

/** Asks in Control's name, or with a seat's cookie in its own; the answer's JSON. */
export async function post({ server, game, ana }: HostileTable, path: string, body: object, cookie = ana.cookie): Promise<unknown> {
  const answer = await fetch(`${server.url}/api/games/${game.id}/${path}`, { method: 'POST', headers: { 'content-type': 'application/json', origin: server.url, cookie }, body: JSON.stringify(body) });
  assert.ok(answer.ok, `${path}: ${answer.status} ${await answer.clone().text()}`);
  return answer.json();
}

/** Somebody asks to come in while Control decides who may. */
export async function atTheDoor({ server, game, control, name }: HostileTable): Promise<{ seat: string; cookie: string }> {
  await control.does({ type: 'setDoor', door: 'approval' });
  return joinByForm(server.url, { code: game.joinCode, name: name(), team: 'upstream', role: 'u-clerk' });
}

/** The brief and the talk: everything that is said before anybody decides, and one team's draft. */
export async function talk(table: HostileTable): Promise<void> {
  const { control, hands: { upMayor, upClerk, downMayor, downClerk }, words } = table;
  await control.does({ type: 'setDoor', door: 'open' });
  await control.does({ type: 'startExercise' });
  await upMayor.does({ type: 'say', text: words(2_000, 8) });
  await nextPhase(table.control);
  for (const hand of [upClerk, downMayor, downClerk]) await hand.does({ type: 'say', text: words(2_000, 8) });
  await downMayor.does({ type: 'sendCable', to: ['upstream'], text: words(4_000, 12) });
  await upMayor.does({ type: 'sendCable', to: ['downstream'], text: words(4_000, 12) });
  await upMayor.does({ type: 'askControl', text: words(2_000, 8) });
  const [rfi] = (await control.knows()).turns.dry?.rfis ?? [];
  assert.ok(rfi, 'Control was asked');
  await control.does({ type: 'answerRfi', rfi: rfi.id, answer: words(4_000, 12), toAll: true });
  await downMayor.does({ type: 'askControl', text: words(2_000, 8) });
  await control.does({ type: 'announce', to: 'all', text: words(4_000, 12) });
  await control.does({ type: 'improviseInject', kind: 'media', to: 'all', from: words(200), title: words(200), text: words(4_000, 12), why: words(1_000, 4) });
  await control.does({ type: 'holdInject', inject: 'i1', why: words(1_000, 4) });
  await upMayor.does({ type: 'castStraw', turn: 'dry', option: 'u1' });
  await upClerk.does({ type: 'recordDissent', turn: 'dry', option: 'u2', text: words(1_000, 4), anonymous: false });
  await upMayor.does({ type: 'takePen', turn: 'dry' });
  await upMayor.keeps('decision:dry', { option: 'u1', rationale: words(4_000, 12), alternatives: [{ option: 'u2', why: words(1_000, 4) }], forecasts: { downstream: { share: 6, store: 4 } } });
}

/** Both teams decide, one of them on paper. */
export async function decide({ control, hands: { upMayor, downMayor, downClerk }, words }: HostileTable): Promise<void> {
  await control.does({ type: 'releaseInject', inject: 'i1', text: words(4_000, 12), why: words(1_000, 4) });
  const decision = (option: string, other: string, forecasts: Record<string, Record<string, number>>) => ({ option, rationale: words(4_000, 12), alternatives: [{ option: other, why: words(1_000, 4) }], forecasts });
  await upMayor.does({ type: 'commitDecision', turn: 'dry', decision: decision('u1', 'u2', { downstream: { share: 6, store: 4 } }) });
  await control.does({ type: 'enterSlip', turn: 'dry', team: 'downstream', seat: downMayor.seat as `s_${string}`, witness: downClerk.seat as `s_${string}`, decision: decision('d1', 'd2', { upstream: { share: 10 } }) });
}

/** Control overrides, tells what came of it, and puts it right. */
export async function adjudicate(table: HostileTable): Promise<void> {
  const { control, words } = table;
  await control.does({ type: 'overrideEffect', turn: 'dry', row: 'r1', change: 1, why: words(1_000, 4) });
  await control.does({ type: 'addEffect', turn: 'dry', indicator: 'trust', change: 1, why: words(1_000, 4) });
  await control.keeps('adjudication:dry', { text: words(4_000, 12) });
}

export async function publish(table: HostileTable): Promise<void> {
  const { control, words } = table;
  await control.does({ type: 'publishAdjudication', turn: 'dry', narrative: words(8_000, 20), teamNarratives: { upstream: words(8_000, 12) } });
  await control.does({ type: 'correctIndicator', indicator: 'water', value: 4, why: words(1_000, 4) });
  await control.does({ type: 'correctNarrative', turn: 'dry', team: null, text: words(8_000, 20), why: words(1_000, 4) });
}

/** The second turn, with less in it, and the end. */
export async function playOut(table: HostileTable): Promise<void> {
  const { control, hands: { upMayor, downMayor }, words } = table;
  await nextPhase(table.control);
  await nextPhase(table.control);
  for (const [hand, option] of [[upMayor, 'u4'], [downMayor, 'd6']] as const) await hand.does({ type: 'commitDecision', turn: 'flood', decision: { option, rationale: words(4_000, 12), alternatives: [], forecasts: {} } });
  await nextPhase(table.control);
  await nextPhase(table.control);
  await control.does({ type: 'publishAdjudication', turn: 'flood', narrative: words(8_000, 12), teamNarratives: {} });
  await control.does({ type: 'endExercise' });
}

/** What reviewers, an evaluator and a player add once the record is open; the quoted words are the beginning of a rationale. */
export async function review(table: HostileTable): Promise<void> {
  const { control, hands: { upMayor, downMayor }, words } = table;
  await control.does({ type: 'openRecord' });
  const decision = { turn: 'dry', team: 'upstream' };
  const rationale = (await control.knows()).turns.dry?.submitted.upstream?.rationale ?? '';
  let made = 0;
  const add = (annotation: object, hand?: Hand) => post(table, 'annotations', { id: `a_hostile-${(made += 1)}`, annotation, ...(hand && { seat: hand.seat }) }, hand?.cookie);
  const [first = ''] = rationale.split('\n');
  await add({ kind: 'note', anchor: { to: 'decision', ...decision }, content: { text: words(4_000, 12) } });
  await add({ kind: 'note', anchor: { to: 'sentence', ...decision, field: 'rationale', quote: first }, content: { text: words(4_000, 12) } });
  await add({ kind: 'note', anchor: { to: 'moment', position: 12 }, content: { text: words(4_000, 12) } }, upMayor);
  await add({ kind: 'observation', anchor: { to: 'moments', positions: [12, 20] }, content: { rating: 4, text: words(4_000, 12), objective: 'L1' } });
  await add({ kind: 'code', anchor: { to: 'decision', ...decision }, content: { codes: ['fear'] } });
  await add({ kind: 'survey', anchor: { to: 'survey', item: 's1', when: 'after' }, content: { value: 4 } }, upMayor);
  for (const step of ['others:upstream', 'story:upstream']) {
    await post(table, 'hotwash', { step });
    await add({ kind: 'answer', anchor: { to: 'step', step, team: null }, content: { text: words(4_000, 12), number: null, share: 'room' } }, downMayor);
  }
}

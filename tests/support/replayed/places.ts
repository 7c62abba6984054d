import assert from 'node:assert/strict';
import type { DraftKey } from '@/lib/contract';
import { command } from '@/lib/game/commands';
import type { GameId, SeatId } from '@/lib/game/ids';
import type { Naming } from '@/lib/server/house';
import type { OpenLine } from '../a-line';
import { aCast, type Cast, type Company } from '../matrix/cast';
import { WITH_A_LINE } from '../matrix/people';
import { aScene, type Scene, type SceneName } from '../matrix/scene';
import { tinyScenario } from '../tiny-scenario';
import { type IdKind, KnownIds, type Whose } from './known-ids';

/** Words that only one team of one game wrote, or only its Control. */
export interface Planted {
  word: string;
  whose: Whose;
  /** null: Control. */
  team: string | null;
}

/** Somebody who sends again what others sent. */
export interface Somebody {
  name: string;
  cookie: string;
  /** The game that they are in; null: in none. */
  home: Whose | null;
  seat: SeatId | null;
  team: string;
  /** What the table calls them in their own game, and in every other. */
  within: string;
  outside: string;
}

/** Three games at one moment, with everybody in them, and with what is known of them by name. */
export interface Places {
  when: SceneName;
  games: Readonly<Record<Whose, Scene>>;
  cast: Cast;
  /** Everybody who is asked to do again what a page did. */
  others: readonly Somebody[];
  ids: KnownIds;
  planted: readonly Planted[];
  /** The word that the head of red writes on the way. */
  typed: string;
  /** The links by which one comes into ours. */
  links: Readonly<Record<'screen' | 'observer' | 'mirror' | 'reader', string>>;
}

const TEAMS = ['red', 'blue'] as const;

/** `records`: the imported records of each facilitator, by whose games they stand beside. */
export async function thePlaces(company: Company, when: SceneName, records: ReadonlyMap<Whose, readonly string[]>): Promise<Places> {
  const { line, staff } = company;
  const cast = await aCast(company, when);
  const games = { ours: cast.scene, 'the second': await aScene(line.house, staff.ana, when), theirs: cast.other };
  const ids = new KnownIds();
  const planted: Planted[] = [];
  const links: Record<string, string> = {};
  for (const whose of ['ours', 'the second', 'theirs'] as const) {
    planted.push(...(await plant(line, games[whose], whose, when)));
    Object.assign(links, await knownOf(line, games[whose], whose, ids, links));
    for (const [at, record] of (records.get(whose) ?? []).entries()) ids.add({ value: record, kind: 'record', whose, team: null, place: `record ${at}` });
  }
  for (const { seat, who } of cast.visitors) if (seat !== null) ids.add({ value: seat, kind: 'seat', whose: 'ours', team: null, place: who });
  ofTheScenario(ids);
  const typed = `onlytypedontheway${when}`;
  planted.push({ word: typed, whose: 'ours', team: 'red' });
  return { when, typed, games, cast, others: await somebodies(company, cast, games), ids, planted, links: links as Places['links'] };
}

/** Everybody else: another team’s player, players and the facilitator of other games, nobody, and one who was removed. */
async function somebodies({ line, staff }: Company, cast: Cast, games: Places['games']): Promise<Somebody[]> {
  const cookieOf = (who: string): string => cast.visitors.find((visitor) => visitor.who === who)?.cookie ?? assert.fail(who);
  const seatIn = (whose: Whose, place: string) => games[whose].seats[place] ?? assert.fail(place);
  const eve = (await WITH_A_LINE.facilitator?.(games.theirs, line, { ...staff, ana: staff.eve })) ?? assert.fail();
  const head = (name: string, whose: Whose): Somebody => ({ name, ...seatIn(whose, 'red head'), home: whose, team: 'red', within: 'head with pen', outside: 'player of another game' });
  return [
    { name: 'the other team’s head', ...seatIn('ours', 'blue head'), home: 'ours', team: 'blue', within: 'rival head without pen', outside: 'player of another game' },
    head('a player of the second game', 'the second'),
    head('a player of another facilitator’s game', 'theirs'),
    { name: 'the other facilitator', cookie: eve.browser.cookie, home: 'theirs', seat: eve.browser.seat, team: 'red', within: 'facilitator', outside: 'facilitator of another game' },
    { name: 'nobody', cookie: '', home: null, seat: null, team: 'red', within: 'anonymous', outside: 'anonymous' },
    { name: 'one who was removed', cookie: cookieOf('removed player'), home: null, seat: null, team: 'red', within: 'removed player', outside: 'removed player' },
  ];
}

/** What each team and Control wrote for themselves: said, kept as drafts, noted in the margin. */
async function plant({ house }: OpenLine, scene: Scene, whose: Whose, when: SceneName): Promise<Planted[]> {
  const planted: Planted[] = [];
  const word = (what: string, team: string | null): string => {
    const made = `only${[what, team ?? 'control', whose, when].join('').replace(/\W/g, '')}wrote`;
    planted.push({ word: made, whose, team });
    return made;
  };
  const draft = async (owner: string, key: DraftKey, by: SeatId, text: string): Promise<void> => {
    await house.drafts.save(scene.game, owner, key, by, key.startsWith('decision:') ? { option: null, rationale: text, alternatives: [], forecasts: {} } : { text });
  };
  for (const team of TEAMS) {
    const head = scene.seats[`${team} head`]?.seat ?? assert.fail();
    await draft(`team:${team}`, 'decision:t1', head, word('decided', team));
    await draft(`seat:${head}`, 'own:notes', head, word('noted', team));
    if (when !== 'opened') {
      const answer = await house.play.submit(scene.game, head, `planted-${team}`, command.parse({ type: 'say', text: word('said', team) }));
      assert.ok(answer.ok);
    }
    const noted = await house.annotations.add(scene.game, { id: head, kind: 'player', team, role: 'head' }, { kind: 'note', anchor: { to: 'moment', position: 1 }, content: { text: word('annotated', team) } });
    assert.ok(noted.ok);
  }
  await draft('control', 'adjudication:t1', scene.control, word('adjudicated', null));
  return planted;
}

/** Every id of a game, and the links into ours. */
async function knownOf({ house, db }: OpenLine, scene: Scene, whose: Whose, ids: KnownIds, links: Record<string, string>): Promise<Record<string, string>> {
  const add = (kind: IdKind, value: string, place: string, team: string | null = null): void => ids.add({ value, kind, whose, team, place });
  add('game', scene.game, 'game');
  add('code', (await house.games.byId(scene.game))?.joinCode ?? '', 'code');
  add('seat', scene.control, 'facilitator');
  for (const [name, { seat }] of Object.entries(scene.seats)) {
    const team = TEAMS.find((one) => name.includes(one)) ?? null;
    const place = name.replace(/\b(?:red|blue)\b/, '').trim();
    add('seat', seat, place, team);
    add('returnCode', (await house.identity.returnCode(seat)) ?? '', place, team);
  }
  const token = async (place: string, path: Promise<string>, team: string | null = null): Promise<void> => {
    const link = await path;
    if (whose === 'ours' && team !== 'blue') links[place] = link;
    add('token', link.replace('/link/', ''), place, team);
  };
  await token('screen', house.identity.openLink(scene.game, 'screen'));
  await token('observer', house.identity.openLink(scene.game, 'observer'));
  for (const team of TEAMS) await token('mirror', house.identity.openLink(scene.game, { kind: 'mirror', team }), team);
  await token('reader', house.identity.openReviewLink(scene.game, 'names' satisfies Naming));
  const { lobby } = await scene.state();
  for (const { id, audience } of lobby.announcements) add('item', id, 'announcement', audience.replace('team:', ''));
  for (const { id, team } of lobby.rfis) add('item', id, 'question', team);
  await addAnnotations({ db }, scene.game, scene.seats, add);
  return links;
}

async function addAnnotations({ db }: Pick<OpenLine, 'db'>, game: GameId, seats: Scene['seats'], add: (kind: IdKind, value: string, place: string, team: string | null) => void): Promise<void> {
  for (const { id, author } of await db.annotation.findMany({ where: { gameId: game }, orderBy: { createdAt: 'asc' } })) {
    const by = Object.entries(seats).find(([, { seat }]) => author.includes(seat))?.[0];
    add('annotation', id, by === undefined ? 'note of another' : 'note', TEAMS.find((team) => by?.startsWith(team)) ?? null);
  }
}

/** What every game of the scenario has by the same names. */
function ofTheScenario(ids: KnownIds): void {
  const add = (kind: IdKind, value: string, team: string | null = null): void => ids.add({ value, kind, whose: null, team, place: kind });
  for (const { id } of tinyScenario.teams) add('team', id, id);
  for (const { id, teams } of tinyScenario.turns) {
    add('turn', id);
    for (const [team, { options }] of Object.entries(teams)) for (const option of options) add('option', option.id, team);
  }
  for (const { id } of tinyScenario.injects) add('inject', id);
}

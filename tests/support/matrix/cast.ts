import type { SeatId } from '@/lib/game/ids';
import { standing } from '@/lib/server/standing';
import { aFacilitator, type OpenLine } from '../a-line';
import { makeStaff, WITH_A_LINE, withoutALine, type Staff } from './people';
import { MALFORMED, NOTHING, type Names, type RouteAct } from './requests';
import { aScene, type Scene, type SceneName } from './scene';

/** Somebody with a browser, and whose things are their own. */
export interface Visitor {
  who: string;
  cookie: string;
  /** null: of no seat of this game. */
  seat: SeatId | null;
  team: string;
  rival: string;
}

/** A game at a moment with everybody who might come to its doors, beside another game at the same moment. */
export interface Cast {
  when: SceneName;
  scene: Scene;
  other: Scene;
  visitors: Visitor[];
  /** Everything that an act may be about for somebody, by what it is to them; things that an act does not tell apart are there once. */
  objects(act: RouteAct, visitor: Visitor): [string, Names][];
}

/** What outlives the games: who controls them, a colleague of theirs, and what is asked for by everybody alike. */
export interface Company {
  line: OpenLine;
  staff: Staff;
  colleague: string;
  /** An imported record of the first facilitator's. */
  record: string;
}

export async function aCompany(line: OpenLine): Promise<Company> {
  const staff = await makeStaff(line);
  const { email: colleague } = await aFacilitator(line.house);
  const card = (await line.house.scenarios.bySlug('tiny'))?.card;
  const row = { number: 1, game: 'g_brought-in-from-afar', title: 'From afar', events: 1, head: 'f'.repeat(64), summary: '{}', text: '{}\n', createdAt: 0n };
  const { id: record } = await line.db.importedRecord.create({ data: { ...row, id: 'brought-in-by-the-facilitator', facilitatorId: staff.ana.id, scenarioHash: card?.hash ?? '' } });
  return { line, staff, colleague, record };
}

/** Brings a game and another to a moment, and calls everybody in. */
export async function aCast({ line, staff, colleague, record }: Company, when: SceneName): Promise<Cast> {
  const { house } = line;
  const [scene, other] = [await aScene(house, staff.ana, when), await aScene(house, staff.eve, when)];
  const within: Visitor[] = [];
  for (const [who, enter] of Object.entries(WITH_A_LINE).filter(([name]) => !name.endsWith('looking on'))) {
    const { browser: { seat, cookie }, team, rival } = await enter(scene, line, staff);
    within.push({ who, cookie, seat, team, rival });
  }
  const strangers = Object.entries(await withoutALine(scene, other, line, staff)).map(([who, cookie]): Visitor => ({ who, cookie, seat: null, team: 'red', rival: 'blue' }));
  const [here, there] = [await namesIn(line, scene), await namesIn(line, other)];
  const notes = new Map<string, string>();
  for (const { who, seat } of within) notes.set(who, await noteBy(line, scene, seat ?? scene.control));
  const note = { rival: notes.get('rival head without pen') ?? '', mine: notes.get('head with pen') ?? '', elsewhere: await noteBy(line, other, other.seats['red head']?.seat ?? other.control) };
  const invitations = (await Promise.all([...within, ...strangers].map(async ({ who }) => [who, (await house.identity.inviteFacilitator()).replace('/setup/', '')] as const)));
  const invitation = new Map(invitations);

  const own = ({ who, team, seat }: Visitor): Names => {
    const mine = here(team);
    return { ...mine, email: colleague, record, self: seat ?? mine.self, annotation: notes.get(who) ?? note.mine, invitation: invitation.get(who) ?? '' };
  };
  return {
    when,
    scene,
    other,
    visitors: [...within, ...strangers],
    objects(act, visitor) {
      const mine = own(visitor);
      const rival: Names = { ...mine, ...here(visitor.rival), annotation: visitor.team === 'blue' ? note.mine : note.rival };
      const elsewhere: Names = { ...mine, ...there(visitor.team), annotation: note.elsewhere };
      const nothing: Names = { ...NOTHING, kind: act.pattern.includes('[kind]') ? 'csv' : NOTHING.kind };
      const found: [string, Names][] = act.pattern.includes('[seat]')
        ? [
            ...(visitor.seat === null ? [] : [['own', { ...mine, seat: visitor.seat }] as [string, Names]]),
            ...within.filter(({ seat }) => seat !== visitor.seat).map(({ who, seat }): [string, Names] => [`the seat of ${who}`, { ...mine, seat: seat ?? '' }]),
            ['a removed seat', { ...mine, seat: scene.seats.gone?.seat ?? '' }],
            ['elsewhere', elsewhere],
          ]
        : act.by.has('record')
          ? [[visitor.who === 'facilitator' ? 'own' : 'elsewhere', mine]]
          : !act.by.has('game')
            ? [['own', mine], ['rival', rival]]
            : [['own', mine], ['rival', rival], ['another game’s in it', { ...elsewhere, game: mine.game, length: mine.length }], ['none in it', { ...nothing, kind: act.by.has('kind') ? 'nothing' : nothing.kind, game: mine.game }], ['elsewhere', elsewhere]];
      const all: [string, Names][] = [...found, ['missing', nothing], ['malformed', MALFORMED]];
      const seen = new Set<string>();
      return all.filter(([on, names]) => {
        // Whose game the other is, depends on who asks; they are tried as those they are there by others' names.
        if (on === 'elsewhere' && visitor.seat === null && !act.by.has('record')) return false;
        const same = JSON.stringify([...act.by].map((name) => names[name]));
        if (seen.has(same)) return false;
        seen.add(same);
        return true;
      });
    },
  };
}

/** By what names the things of a game are asked for, seen from a team. */
async function namesIn({ house }: OpenLine, scene: Scene): Promise<(team: string) => Omit<Names, 'email' | 'record' | 'annotation' | 'invitation'>> {
  const row = await house.games.byId(scene.game);
  const record = await house.play.record(scene.game);
  const token = (await house.identity.openLink(scene.game, 'screen')).replace('/link/', '');
  const said: Record<string, number> = { red: await scene.saidBy('red'), blue: await scene.saidBy('blue') };
  const codes: Record<string, string | null> = {};
  for (const team of ['red', 'blue']) codes[team] = await house.identity.returnCode(scene.seats[`${team} aide`]?.seat ?? scene.control);
  return (team) => {
    const seat = scene.seats[`${team} aide`]?.seat ?? '';
    return { game: scene.game, code: row?.joinCode ?? '', seat, self: scene.seats[`${team} head`]?.seat ?? '', team, turn: 't1', token, slug: 'tiny', kind: 'csv', position: said[team] ?? 0, length: record.length, returnCode: codes[team] ?? '', nextauth: 'signout', file: 'verify-record.mjs' };
  };
}

/** A note that somebody has written about the game; none of who may not. */
async function noteBy({ house }: OpenLine, scene: Scene, seat: SeatId): Promise<string> {
  const state = await scene.state();
  const who = standing(state, seat);
  if (!who || who.waiting || who.seat.kind === 'screen') return NOTHING.annotation;
  const added = await house.annotations.add(scene.game, who.seat, { kind: 'note', anchor: { to: 'moment', position: 1 }, content: { text: `Of ${seat}.` } });
  if (!added.ok) throw new Error(`no note by ${seat}: ${added.code}`);
  return added.annotation.id;
}

import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { caughtUp, emptyFeed } from '../../lib/client/feed';
import type { Answer, FollowAnswer } from '../../lib/contract';
import type { WireCommand } from '../../lib/game/commands';
import { parseScenario } from '../../lib/server/scenarios/parse';
import type { ByHttp } from '../../tests/support/by-http';
import { controlHand, type Hand, sitDown } from '../../tests/support/hands';
import type { Vocabulary } from './arbitrary-of';
import { type Caller, RawLine } from './raw-line';

/** A game in play with somebody in every kind of seat, and their lines. */
export interface Table {
  game: string;
  code: string;
  callers: readonly Caller[];
  /** The line of one of them, opened anew where it was closed; null: they are let in no more. `spare`: another, for frames that close it. */
  line(at: number, spare?: boolean): Promise<RawLine | null>;
  /** Opens the next phase. False: the game is over, or most of those who sat down are gone. */
  goOn(): Promise<boolean>;
  words: Vocabulary;
  leave(): void;
}

const PLAYERS: [string, string][] = [['washington', 'w-head'], ['tokyo', 't-head'], ['seoul', 's-head'], ['tokyo', 't-head'], ['seoul', 's-head']];

/** Opens a game by the program's own doors and plays to where decisions are made. */
export async function layTable(url: string, facilitator: ByHttp): Promise<Table> {
  const made = (await (await facilitator.post('/api/games', { title: 'Hostile', scenario: 'plan-b', form: 'short' })).json()) as { id: string; joinCode: string };
  const control = await controlHand(url, made.id, facilitator.cookie);
  const players: Hand[] = [];
  for (const [at, [team, role]] of PLAYERS.entries()) players.push(await sitDown(url, made.joinCode, `Guest ${at + 1}`, team, role));
  await control.does({ type: 'startExercise' });
  const { order, phase } = await control.knows();
  await control.does({ type: 'openNext', from: { turn: order.at(-1) ?? null, phase } });
  const [player] = players;
  await player?.does({ type: 'askControl', text: 'What may we spend?' });
  const items = [...new Set(JSON.stringify(await control.knows()).match(/i_[A-Za-z0-9_-]{4,40}/g) ?? [])];
  const callers = [control, ...players].map(({ seat, cookie }): Caller => ({ auth: { seat }, cookie }));
  callers.push(...(await watchers(url, facilitator, made.id)));
  for (const hand of [control, ...players]) hand.leave();

  const lines = new Map<string, Promise<RawLine | null>>();
  async function line(at: number, spare = false): Promise<RawLine | null> {
    const caller = callers[at];
    const key = `${at} ${spare}`;
    const known = await lines.get(key);
    if (known?.open || !caller) return known ?? null;
    const opened = RawLine.connect(url, caller);
    lines.set(key, opened);
    return opened;
  }
  const seats = callers.map(({ auth }) => (auth as { seat: string }).seat);
  let current = order.at(-1) ?? '';
  const command = async (asked: WireCommand) => (await line(0))?.ask('command', JSON.stringify({ id: randomUUID(), command: asked }));
  return {
    game: made.id,
    code: made.joinCode,
    callers,
    get words() {
      return vocabulary(seats, items, current);
    },
    line,
    async goOn() {
      const answer = (await (await line(0))?.ask('follow', '{"have":{}}')) as Answer<FollowAnswer> | null | undefined;
      if (!answer?.ok) return false;
      const state = caughtUp(emptyFeed, answer.value.catchUp).state;
      const turn = state.order.at(-1) ?? null;
      current = turn ?? '';
      if (state.stage !== 'running') return false;
      if (state.phase === 'adjudicate') await command({ type: 'publishAdjudication', turn: turn ?? '', narrative: 'It went on.', teamNarratives: {} });
      await command({ type: 'openNext', from: { turn, phase: state.phase } });
      if (state.clock.pausedAt !== null) await command({ type: 'resume' });
      const there = await Promise.all(PLAYERS.map((_, at) => line(at + 1)));
      return there.filter((found) => found !== null).length > 3;
    },
    leave() {
      for (const opened of lines.values()) void opened.then((found) => found?.close());
    },
  };
}

/** Everybody who only watches comes in by a link of the lobby. */
async function watchers(url: string, facilitator: ByHttp, game: string): Promise<Caller[]> {
  const lobby = await (await facilitator.get(`/games/${game}/lobby`)).text();
  const links = [...new Set([...lobby.matchAll(/\/link\/[A-Za-z0-9_-]+/g)].map(([link]) => link))];
  const found = await Promise.all(
    links.map(async (link): Promise<Caller[]> => {
      const answer = await fetch(url + link, { redirect: 'manual' });
      const seat = /\/(s_[A-Za-z0-9_-]+)$/.exec(answer.headers.get('location') ?? '')?.[1];
      const cookie = answer.headers.getSetCookie()[0]?.split(';')[0];
      return seat === undefined || cookie === undefined ? [] : [{ auth: { seat }, cookie }];
    }),
  );
  return found.flat();
}

let parsed: ReturnType<typeof parseScenario> | undefined;

/** The scenario's own words by the field of a message in which they stand. */
function vocabulary(seats: string[], items: string[], current: string): Vocabulary {
  parsed ??= parseScenario(readFileSync(path.resolve('scenarios/plan-b/scenario.yaml'), 'utf8'));
  if (!parsed.ok) throw new Error('the scenario cannot be read');
  const { teams, turns, indicators, injects } = parsed.scenario as unknown as Record<'teams' | 'turns' | 'indicators' | 'injects', { id: string; roles?: { id: string }[] }[]>;
  const ids = (of: { id: string }[] = []) => of.map(({ id }) => id);
  const options = [...JSON.stringify(turns).matchAll(/"options":(\[.*?\])/g)].flatMap(([, list]) => [...(list ?? '').matchAll(/\{"id":"([^"]+)"/g)].map(([, id]) => id ?? ''));
  const by: Record<string, string[]> = {
    turn: [current, current, current, ...ids(turns)], team: ids(teams), to: [...ids(teams), ...seats], role: teams.flatMap(({ roles }) => ids(roles)), option: options, indicator: ids(indicators), inject: ids(injects),
    seat: seats, witness: seats, decidedBy: seats, rfi: items, item: items, key: [...ids(turns).map((turn) => `decision:${turn}`), ...ids(turns).map((turn) => `adjudication:${turn}`), 'own:notes'],
    have: ['all', 'control', ...ids(teams).map((team) => `team:${team}`), ...seats.map((seat) => `seat:${seat}`)],
  };
  return { ...by, '': [...new Set(Object.values(by).flat())] };
}

// Makes the games that a bench plays, in a process of its own: `prepare.ts <database> <wishes as JSON>` prints them as JSON.
import { encode } from 'next-auth/jwt';
import { command } from '@/lib/game/commands';
import type { SeatId } from '@/lib/game/ids';
import { settings } from '@/lib/game/settings';
import { openDatabase } from '@/lib/server/db';
import { seatCookie } from '@/lib/server/identity/cookies';
import { makeLog } from '@/lib/server/log';
import { makeHouse, type OpenHouse } from '@/lib/server/make-house';
import { migrate } from '@/lib/server/migrate';
import { standing } from '@/lib/server/standing';

/** What games are wanted: how many, for how many clients each, and how many events each has behind it. */
export interface Wishes {
  games: number;
  clients: number;
  behind?: number;
  /** What those events are: decisions sealed and taken back, or what was said. */
  past?: 'decisions' | 'talk';
}

export interface BenchClient {
  seat: string;
  cookie: string;
  kind: 'control' | 'screen' | 'player';
  team: string | null;
  /** Whether it commits its team's decision. */
  commits: boolean;
}

export interface BenchGame {
  id: string;
  turn: string;
  clients: BenchClient[];
  /** An option of each team. */
  options: Record<string, string>;
  /** A player's whole state, in bytes of JSON. */
  stateBytes: number;
}

/** A reason of common length. */
export const RATIONALE = 'We would rather be blamed for waiting than for having moved first. A ship that is turned back makes no headline at home, one that is boarded makes them for a week; and Tokyo will not follow us in before its own vote. If it goes wrong we can still add to it next month, and nobody can take back what was done.';
export const SECRET = 'the secret of a bench, which nobody else can reach';

async function prepareGame({ house }: OpenHouse, facilitator: { id: string; cookie: string }, { clients: many, behind = 0, past = 'decisions' }: Wishes): Promise<BenchGame> {
  const shelved = await house.scenarios.bySlug('plan-b');
  if (!shelved) throw new Error('plan-b is not on the shelf');
  const { scenario, card } = shelved;
  const { id, joinCode: code } = await house.games.create({ title: 'Bench', scenarioHash: card.hash, form: scenario.forms[0]?.id ?? '', settings: settings.parse({}), cohort: '', facilitator: facilitator.id });
  const control = (await house.games.controlSeat(id, facilitator.id)) ?? fail('no Control seat');
  const wall = await house.identity.enterByLink((await house.identity.openLink(id, 'screen')).split('/').at(-1) ?? '');
  if (!wall?.token) fail('no wall');
  const clients: BenchClient[] = [
    { seat: control, cookie: facilitator.cookie, kind: 'control', team: null, commits: false },
    { seat: wall.seat, cookie: cookieOf(wall.seat, wall.token), kind: 'screen', team: null, commits: false },
  ];
  for (let index = 0; clients.length < many; index += 1) {
    const team = scenario.teams[index % scenario.teams.length] ?? fail('no teams');
    const place = Math.floor(index / scenario.teams.length);
    const role = team.roles[place % team.roles.length] ?? fail('no roles');
    const joined = await house.identity.join({ code, name: `Player ${index}`, team: team.id, role: role.id, address: '127.0.0.1' });
    if (!joined.ok) fail(joined.code);
    clients.push({ seat: joined.seat, cookie: cookieOf(joined.seat, joined.token), kind: 'player', team: team.id, commits: role.commits && place < team.roles.length });
  }
  const does = async (by: SeatId, asked: Record<string, unknown>, name: string) => {
    const answer = await house.play.submit(id, by, name, command.parse(asked));
    if (!answer.ok) fail(JSON.stringify(answer));
  };
  await does(control, { type: 'startExercise' }, 'bench-start');
  const turn = (await house.play.state(id))?.order.at(-1) ?? fail('no turn');
  await does(control, { type: 'openNext', from: { turn, phase: 'brief' } }, 'bench-next');
  const state = (await house.play.state(id)) ?? fail('no state');
  const options = Object.fromEntries(scenario.teams.map((team) => [team.id, state.turns[turn]?.briefs[team.id]?.options[0]?.id ?? fail('no option')]));
  const heads = clients.filter(({ commits }) => commits);
  const players = clients.filter(({ kind }) => kind === 'player');
  let told = (await house.play.record(id)).length;
  for (let n = 0; told < behind; ) {
    const turns = Array.from({ length: 50 }, () => (n += 1));
    await Promise.all(turns.map((now) => {
      if (past === 'talk') return does((players[now % players.length] ?? fail('nobody')).seat as SeatId, { type: 'say', text: `What about the price of it, and who pays? (${now})` }, `bench-say-${now}`);
      const { seat, team } = heads[Math.floor(now / 2) % heads.length] ?? fail('nobody');
      const act = now % 2 === 0 ? { type: 'commitDecision', turn, decision: { option: options[team ?? ''], rationale: RATIONALE } } : { type: 'withdrawDecision', turn };
      return now === 1 ? undefined : does(seat as SeatId, act, `bench-past-${now}`);
    }));
    told += past === 'talk' ? turns.length : 2 * turns.length;
  }
  // Nobody has sealed as the bench begins.
  const last = (await house.play.state(id))?.turns[turn]?.submitted ?? {};
  for (const { seat, team } of heads) if (team !== null && team in last) await does(seat as SeatId, { type: 'withdrawDecision', turn }, `bench-past-${team}`);
  const someone = standing(state, (clients.at(-1) ?? fail('nobody')).seat as SeatId) ?? fail('nobody stands');
  const view = await house.play.catchUp(id, someone.sight, { all: 1e9 });
  return { id, turn, clients, options, stateBytes: Buffer.byteLength(JSON.stringify(view)) };
}

const cookieOf = (seat: string, token: string): string => seatCookie(seat as SeatId, token, false).split(';')[0] ?? '';

function fail(words: string): never {
  throw new Error(words);
}

async function main(databaseUrl: string, all: Wishes[]): Promise<void> {
  await migrate(databaseUrl);
  const db = await openDatabase(databaseUrl);
  const open = await makeHouse({ db, databaseUrl, secret: SECRET, signingSeed: SECRET, log: makeLog('silent') });
  const made = await open.house.identity.createFacilitator((await open.house.identity.inviteFacilitator()).replace('/setup/', ''), { email: 'bench@example.edu', name: 'Ana', password: 'correct horse battery' });
  if (!made.ok) fail('no facilitator');
  const { id, email, name } = made.facilitator;
  const cookie = `next-auth.session-token=${await encode({ token: { sub: id, email, name, epoch: await open.house.identity.epochOf(id) }, secret: SECRET })}`;
  const games: BenchGame[] = [];
  for (const wishes of all) {
    for (let made = 0; made < wishes.games; made += 20) {
      games.push(...(await Promise.all(Array.from({ length: Math.min(20, wishes.games - made) }, () => prepareGame(open, { id, cookie }, wishes)))));
    }
  }
  open.stop();
  await db.$disconnect();
  process.stdout.write(JSON.stringify(games));
}

const [, script = '', databaseUrl, wishes] = process.argv;
if (script.endsWith('prepare.ts') && databaseUrl && wishes) await main(databaseUrl, JSON.parse(wishes) as Wishes[]);

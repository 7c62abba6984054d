import { z } from 'zod';
import { wireCommand } from '@/lib/game/commands';
import { rowName } from '@/lib/game/proposing';
import { MESSAGES, type Message } from '@/lib/server/realtime/messages';
import { saveDraftRequest } from '@/lib/server/realtime/schemas';
import type { Scene } from './scene';

/** Whose things an act is about, seen from who acts: their own team's, a rival's, another game's, nobody's, or none at all. */
export const OBJECTS = ['own', 'rival', 'elsewhere', 'missing', 'malformed'] as const;
export type ObjectKind = (typeof OBJECTS)[number];

export interface About {
  scene: Scene;
  /** Another game at the same point. */
  other: Scene;
  /** The actor's team, and its rival; for those of no team red and blue. */
  team: string;
  rival: string;
  on: ObjectKind;
}

/** Something that can be sent over the line. */
export interface Act {
  name: string;
  message: Message;
  request(about: About): Promise<unknown>;
}

const NONSENSE = { $ne: null };

/** The thing meant: this game's or another's, of the actor's team or a rival's, or what stands in its place. */
function thing(about: About, named: (scene: Scene, team: string) => unknown, missing: unknown): unknown {
  if (about.on === 'missing') return missing;
  if (about.on === 'malformed') return NONSENSE;
  return named(about.on === 'elsewhere' ? about.other : about.scene, about.on === 'rival' ? about.rival : about.team);
}

type Value = (about: About) => unknown;
const always = (value: unknown): Value => () => value;
const named = (of: (scene: Scene, team: string) => unknown, missing: unknown): Value => (about) => thing(about, of, missing);
const seatOf = (place: (team: string) => string) => named((scene, team) => scene.seats[place(team)]?.seat, 's_nobody-here');
const optionOf = named((_, team) => `${team.slice(0, 1)}1a`, 'x9');
const told = (missing: string, find: (scene: Scene, team: string) => Promise<string>): Value => async (about) => thing(about, await thingFound(about, find), missing);
const thingFound = async (about: About, find: (scene: Scene, team: string) => Promise<string>) => {
  const found = about.on === 'missing' || about.on === 'malformed' ? '' : await find(about.on === 'elsewhere' ? about.other : about.scene, about.on === 'rival' ? about.rival : about.team);
  return () => found;
};

let moves = 0;

/** What a field of a command holds here, by its name, or by the command's and its own. */
const VALUES: Readonly<Record<string, Value>> = {
  text: always('Some words.'), why: always('For a reason.'), title: always('A title'), answer: always('Yes.'), narrative: always('It came to this.'),
  toAll: always(false), anonymous: always(false), kind: always('media'), phase: always('reveal'), minute: always(30), door: always('locked'),
  deltaMs: always(60_000), reading: always('paper'), value: always(9), change: always(-2), teamNarratives: always({}), from: always('Press'),
  seat: seatOf((team) => `${team} aide`),
  'admitSeat.seat': seatOf((team) => `waiting ${team}`),
  'refuseSeat.seat': seatOf((team) => `waiting ${team}`),
  'actFor.seat': seatOf((team) => `${team} head`),
  'enterSlip.seat': seatOf((team) => `${team} head`),
  insteadOf: seatOf((team) => `${team} head`),
  witness: seatOf((team) => `${team} aide`),
  'moveSeat.to': () => `s_moved-${(moves += 1)}`,
  'moveSeat.team': always('green'),
  'moveSeat.role': always('aide'),
  team: named((_, team) => team, 'nobody'),
  to: (about) => [thing(about, (_, team) => team, 'nobody')],
  turn: named(() => 't1', 't9'),
  option: optionOf,
  decision: (about) => ({ option: optionOf(about), rationale: 'Because.' }),
  inject: named(() => 'i01', 'i99'),
  row: named(() => rowName(1), 'r99'),
  indicator: named(() => 'heat', 'cold'),
  'openNext.from': async (about) => {
    const { order, phase } = await about.scene.state();
    return thing(about, () => ({ turn: order.at(-1) ?? null, phase }), { turn: 't9', phase });
  },
  seen: always(1_000),
  'adjustClock.seen': async (about) => {
    const { order, phase } = await about.scene.state();
    return thing(about, () => ({ turn: order.at(-1) ?? 'none', phase: phase ?? 'brief', bends: 1_000 }), { turn: 't9', phase: 'brief', bends: 0 });
  },
  item: told('announcement:i_0000', async (scene, team) => `announcement:${(await scene.state()).lobby.announcements.find(({ audience }) => audience === `team:${team}`)?.id ?? ''}`),
  rfi: told('i_0000', async (scene, team) => (await scene.state()).lobby.rfis.find((rfi) => rfi.team === team)?.id ?? ''),
  positions: async (about) => [await told('', async (scene, team) => String(await scene.saidBy(team)))(about)].map((at) => (at === '' ? 999_999 : typeof at === 'string' ? Number(at) : at)),
};

type Shape = Readonly<Record<string, z.ZodType>>;

async function filled(type: string, shape: Shape, about: About): Promise<Record<string, unknown>> {
  const given: Record<string, unknown> = { type };
  for (const field of Object.keys(shape)) {
    if (field === 'type' || shape[field] instanceof z.ZodDiscriminatedUnion) continue;
    const value = VALUES[`${type}.${field}`] ?? VALUES[field];
    if (!value) throw new Error(`the matrix has no value for ${type}.${field}`);
    given[field] = await value(about);
  }
  return given;
}

const typeOf = ({ type }: Shape): string => String((type as z.ZodLiteral).value);

/** Every command of a union, and for one that carries another every pair of the two. */
function commands(): { name: string; fill(about: About): Promise<Record<string, unknown>> }[] {
  return wireCommand.options.flatMap((option) => {
    const shape: Shape = option.shape;
    const type = typeOf(shape);
    const carried = Object.entries(shape).find(([, field]) => field instanceof z.ZodDiscriminatedUnion);
    if (!carried) return [{ name: type, fill: (about: About) => filled(type, shape, about) }];
    const [field, union] = carried;
    return (union as z.ZodDiscriminatedUnion).options.map((inner) => {
      const within: Shape = (inner as z.ZodObject).shape;
      return {
        name: `${type} ${typeOf(within)}`,
        async fill(about: About) {
          // What a player of a team does is about that player's own team.
          const theirs: About = about.on === 'rival' ? { ...about, on: 'own', team: about.rival, rival: about.team } : about;
          return { ...(await filled(type, shape, about)), [field]: await filled(typeOf(within), within, typeOf(within) === 'sendCable' ? { ...theirs, team: 'green' } : theirs) };
        },
      };
    });
  });
}

const NOTE = { text: 'Some words.' };
const draftOf = { option: null, rationale: 'Because.', alternatives: [], forecasts: {} };

/** Every kind of draft, found by how its key begins. */
function drafts(): Act[] {
  return saveDraftRequest.options.map(({ shape: { key } }) => {
    const kind = /^\^(\w+):/.exec((key as unknown as z.ZodString).def.checks?.map((check) => String((check._zod.def as { pattern?: RegExp }).pattern?.source)).find((source) => source.startsWith('^')) ?? '')?.[1];
    if (kind === undefined) throw new Error('a kind of draft whose key does not say what it is');
    const about = kind === 'decision' ? named(() => 't1', 't9') : kind === 'adjudication' ? named((_, team) => `t1:${team}`, 't9:nobody') : named(() => 'note', 'note');
    return {
      name: `saveDraft ${kind}`, message: 'saveDraft',
      request: (asked) => {
        const rest = about(asked);
        return Promise.resolve({ key: typeof rest === 'string' ? `${kind}:${rest}` : rest, content: kind === 'decision' ? draftOf : NOTE });
      },
    };
  });
}

let asked = 0;

/** All that can be sent over the line, as the table of messages and the schemas have it. */
export const ACTS: readonly Act[] = (Object.keys(MESSAGES) as Message[]).flatMap((message): Act[] => {
  if (message === 'command') {
    return commands().map(({ name, fill }) => ({ name, message, request: async (about) => ({ id: `matrix-${(asked += 1)}-${process.pid}`, command: await fill(about) }) }));
  }
  if (message === 'saveDraft') return drafts();
  return [{ name: message, message, request: ({ on }) => Promise.resolve(on === 'malformed' ? { have: NONSENSE, more: NONSENSE } : message === 'follow' ? { have: {} } : {}) }];
});

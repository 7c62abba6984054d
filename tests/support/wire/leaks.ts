import type { NewEvent } from '@/lib/game/events';
import type { GameState } from '@/lib/game/state';
import type { House } from '@/lib/server/house';
import type { Attendance } from '@/lib/server/realtime/presence';
import { sha256 } from '../a-game';
import type { Fault } from './fault';

/** A planted leak, at the place where it would arise. */
export interface Leak extends Fault {
  /** Whether it is in what pages and routes answer, and not in what the line tells. */
  inPages?: boolean;
}

const telling = (tell: (event: NewEvent, events: NewEvent[], state: GameState) => NewEvent): Leak => ({
  decide: (rules) => (command, state, actor, c) => {
    const decided = rules(command, state, actor, c);
    return decided.ok ? { ok: true, events: decided.events.map((event) => tell(event, decided.events, state)) } : decided;
  },
});

const withMore = (event: NewEvent, more: object): NewEvent => ({ ...event, data: { ...event.data, ...more } }) as NewEvent;
const submitted = (events: NewEvent[]) => events.flatMap((event) => (event.type === 'DecisionSubmitted' ? [event.data] : []))[0];
const everything = (state: GameState) => [state.lobby, ...Object.values(state.turns)];

let lastId = 0;

/** The twelve ways in which a secret gets out without being said. */
export const LEAKS: Readonly<Record<string, Leak>> = {
  'length': telling((event, events) => (event.type === 'DecisionSealed' ? withMore(event, { size: submitted(events)?.rationale.length }) : event)),
  'hash': telling((event, events) => (event.type === 'DecisionSealed' ? withMore(event, { digest: sha256(submitted(events)?.rationale ?? '') }) : event)),
  'order': telling((event, _, state) => (event.type === 'IndicatorsPublished' ? withMore(event, { order: everything(state).flatMap(({ talk, cables }) => [...talk, ...cables]).sort((a, b) => a.at - b.at).map(({ seat }) => state.seats[seat]?.team) }) : event)),
  'count': telling((event, _, state) => (event.type === 'PhaseOpened' ? withMore(event, { messages: everything(state).flatMap(({ talk }) => talk).length }) : event)),
  'id sequence': { freshId: () => () => `i_${String((lastId += 1)).padStart(12, '0')}` },
  'timestamp': telling((event, _, state) => (event.type === 'PhaseOpened' ? withMore(event, { lastHeard: Math.max(0, ...everything(state).flatMap(({ talk }) => talk.map(({ at }) => at))) }) : event)),
  'RSC prop': {
    inPages: true,
    pages: (house) => ({
      ...house,
      play: {
        ...house.play,
        async catchUp(game, seat, have) {
          const [answer, state] = await Promise.all([house.play.catchUp(game, seat, have), house.play.state(game)]);
          return answer && state && { ...answer, drafted: everything(state).flatMap(({ cables }) => cables).length };
        },
      },
    }),
  },
  'error text': {
    decide: (rules) => (command, state, actor, c) => {
      const decided = rules(command, state, actor, c);
      return decided.ok ? decided : { ok: false, refusal: { ...decided.refusal, about: { ...decided.refusal.about, after: everything(state).flatMap(({ talk }) => talk).length } } };
    },
  },
  'ETag': { inPages: true, answering: async (request, response, house) => response.setHeader('ETag', `"${sha256(JSON.stringify(await recordOf(request.url, house)))}"`) as unknown as undefined },
  'file name': { inPages: true, answering: async (request, response, house) => response.setHeader('Content-Disposition', `inline; filename="game-${(await recordOf(request.url, house)).length}.json"`) as unknown as undefined },
  'presence': { here: (here) => byLastSign(here), line: (house, here) => ({ ...house, presence: here, drafts: stirring(house, here) }) },
  'socket room': {
    line: (house) => ({
      ...house,
      play: { ...house.play, onRecorded: (listener) => house.play.onRecorded((game, events, ...rest) => listener(game, events.map((event) => (event.type === 'CableSent' ? { ...event, audience: 'all' } : event)), ...rest)) },
    }),
  },
};

/** Who is there, in the order of their last sign of life: as a list may be that puts those who write first. */
function byLastSign(here: Attendance): Attendance {
  const signs = new Map<string, number>();
  let changed: Parameters<Attendance['onChange']>[0] = () => undefined;
  let count = 0;
  return {
    ...here,
    onChange(listener) {
      changed = listener;
      here.onChange(listener);
    },
    stirs(game, seat) {
      here.stirs(game, seat);
      signs.set(seat, (count += 1));
      changed(game);
    },
    of: (game) => ({ ...here.of(game), online: here.of(game).online.toSorted((a, b) => (signs.get(b) ?? 0) - (signs.get(a) ?? 0)) }),
  };
}

function stirring({ drafts }: House, here: Attendance): House['drafts'] {
  return {
    ...drafts,
    save(game, owner, key, by, content) {
      here.stirs(game, by);
      return drafts.save(game, owner, key, by, content);
    },
  };
}

async function recordOf(url: string | undefined, house: House): Promise<unknown[]> {
  const game = /\/(g_[\w-]+)/.exec(url ?? '')?.[1];
  return game ? house.play.record(game as `g_${string}`) : [];
}

import type { FollowAnswer, FollowRequest } from '../../contract';
import type { Audience } from '../../game/audience';
import type { RecordedEvent } from '../../game/events';
import { told } from '../../game/project';
import type { Seat } from '../../game/seat';
import { initialState, type GameState } from '../../game/state';
import type { Engine } from './engine';
import type { LiveGame } from './live-game';

type Have = FollowRequest['have'];

/** Up to so many missed events are sent one by one; beyond, the whole state is shorter. */
const MOST_EVENTS = 100;

interface Snapshot {
  state: GameState;
  have: Have;
}

/**
 * What the seats of one game know, kept from one look to the next and folded on by what is new: a late-comer to a
 * long game costs no more than one to a short game.
 */
export class SeatViews {
  private readonly snapshots = new Map<string, Snapshot>();
  private cuts = 0;

  constructor(
    private readonly game: LiveGame,
    private readonly evolve: Engine['evolve'],
  ) {}

  /** What a seat knows now. */
  private now(seat: Seat): GameState {
    const { game } = this;
    if (seat.kind === 'control' || seat.kind === 'observer') return game.state;
    if (this.cuts !== game.cuts) this.snapshots.clear();
    this.cuts = game.cuts;
    const key = viewKey(game, seat);
    const old = this.snapshots.get(key) ?? { state: initialState, have: {} };
    const fresh = missing(game, seat, old.have) ?? [];
    if (fresh.length === 0) return old.state;
    const state = fresh.reduce<GameState>(this.evolve, old.state);
    this.snapshots.set(key, { state, have: has(game, seat) });
    return state;
  }

  /** What a seat has missed since it had `have`. */
  catchUp(seat: Seat, have: Have): FollowAnswer['catchUp'] {
    const events = missing(this.game, seat, have, MOST_EVENTS);
    return events ? { kind: 'events', events: events.map(told) } : { kind: 'state', state: this.now(seat), have: has(this.game, seat) };
  }
}

/** Seats of one team know the same, except those that were ever told something alone. */
function viewKey(game: LiveGame, seat: Exclude<Seat, { kind: 'control' | 'observer' }>): string {
  if (seat.kind === 'screen') return 'screen';
  const own: Audience = `seat:${seat.id}`;
  return game.streams.has(own) ? own : `team:${seat.team}`;
}

function has(game: LiveGame, seat: Seat): Have {
  return Object.fromEntries(game.heardBy(seat).map(([audience, events]) => [audience, events.length]));
}

/** The events after `have` in the order of the record; null when they are more than `most`, or `have` has more than there is. */
function missing(game: LiveGame, seat: Seat, have: Have, most = Infinity): RecordedEvent[] | null {
  const heard = game.heardBy(seat).map(([audience, events]) => ({ events, from: Math.max(0, have[audience] ?? 0) }));
  const count = heard.reduce((sum, { events, from }) => sum + events.length - from, 0);
  if (count > most || heard.some(({ events, from }) => from > events.length)) return null;
  return heard.flatMap(({ events, from }) => events.slice(from)).sort((a, b) => a.position - b.position);
}

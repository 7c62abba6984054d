import type { Answer, CommandDone } from '../../contract';
import type { Audience } from '../../game/audience';
import { sees } from '../../game/audience';
import type { EventData, RecordedEvent } from '../../game/events';
import type { GameId } from '../../game/ids';
import type { Counters } from '../../game/record';
import type { Scenario } from '../../game/scenario';
import type { Seat } from '../../game/seat';
import { initialState, type GameState } from '../../game/state';
import type { KeptEvent } from '../record/store';
import type { Engine } from './engine';

export interface KnownAnswer {
  body: string;
  answer: Answer<CommandDone>;
}

/** One game in memory: its record, what follows from it, and the answers already given. Never ahead of the store. */
export class LiveGame {
  readonly record: RecordedEvent[] = [];
  /** The record by audience: the event numbered n is at n − 1. */
  readonly streams = new Map<Audience, RecordedEvent[]>();
  /** By seat and command id (`receiptKey`). */
  readonly answers = new Map<string, KnownAnswer>();
  /** Control's fold. */
  state: GameState = initialState;
  /** The hash of the last event; null before the first. */
  head: string | null = null;
  /** A write failed in the middle: the store may know more than this. */
  unsure = false;
  /** Another process writes to this game too. */
  shared = false;
  /** How often texts were withheld: what was folded before that is to be folded anew. */
  cuts = 0;

  constructor(
    readonly id: GameId,
    readonly scenario: Scenario,
    private readonly evolve: Engine['evolve'],
  ) {}

  /** The server's time, which for one game never goes back. */
  get lastAt(): number {
    return this.record.at(-1)?.at ?? 0;
  }

  /** The last number given in each stream. */
  get counters(): Counters {
    return Object.fromEntries([...this.streams].map(([audience, events]) => [audience, events.length]));
  }

  /** The state after these events. */
  after(events: readonly RecordedEvent[], from = this.state): GameState {
    return events.reduce(this.evolve, from);
  }

  /** Takes over what the store holds now. */
  take(kept: readonly KeptEvent[], state = this.after(kept.map(({ event }) => event))): void {
    for (const { event, hash } of kept) {
      this.record.push(event);
      const stream = this.streams.get(event.audience);
      if (stream) stream.push(event);
      else this.streams.set(event.audience, [event]);
      this.head = hash;
    }
    this.state = state;
    for (const { event } of kept) if (event.type === 'Withheld') this.withhold(event.data);
  }

  /** Takes texts out of the facts that said them, and so out of all that follows from these. */
  private withhold({ positions, remains }: EventData['Withheld']): void {
    for (const position of positions) {
      const said = this.record[position - 1];
      if (!said) continue;
      const fact = { ...said, data: remains[position] ?? {} } as RecordedEvent;
      this.record[position - 1] = fact;
      this.streams.get(said.audience)?.splice(said.number - 1, 1, fact);
    }
    this.cuts += 1;
    this.state = this.after(this.record, initialState);
  }

  /** The streams a seat may hear. */
  heardBy(seat: Seat): [Audience, RecordedEvent[]][] {
    return [...this.streams].filter(([audience]) => sees(seat, audience));
  }
}

import type { Answer, CommandDone } from '../../contract';
import type { NewEvent, RecordedEvent } from '../../game/events';
import type { GameId } from '../../game/ids';
import { countersAfter, number, type Counters } from '../../game/record';
import type { Scenario } from '../../game/scenario';
import type { GameState } from '../../game/state';
import type { KeptEvent, Receipt } from '../record/store';
import { receiptKey } from '../record/receipt-key';
import { chainOn } from './chain-on';
import type { KnownAnswer, LiveGame } from './live-game';

/** Where a game will stand once what was decided is written. Until then only the next decision of the same turn may build on it. */
export class Ahead {
  readonly kept: KeptEvent[] = [];
  readonly receipts: Receipt[] = [];
  readonly answers = new Map<string, KnownAnswer>();
  state: GameState;
  private counters: Counters;

  constructor(private readonly game: LiveGame) {
    this.state = game.state;
    this.counters = game.counters;
  }

  get id(): GameId {
    return this.game.id;
  }

  get scenario(): Scenario {
    return this.game.scenario;
  }

  get head(): string | null {
    return this.kept.at(-1)?.hash ?? this.game.head;
  }

  /** The record as it will be. */
  get record(): RecordedEvent[] {
    return [...this.game.record, ...this.kept.map(({ event }) => event)];
  }

  get lastAt(): number {
    return this.kept.at(-1)?.event.at ?? this.game.lastAt;
  }

  known(key: string): KnownAnswer | undefined {
    return this.answers.get(key) ?? this.game.answers.get(key);
  }

  /** Adds the events of one command, or throws and adds nothing. */
  add(decided: readonly NewEvent[], at: number): void {
    const events = number(decided, this.counters, this.game.record.length + this.kept.length, at);
    const kept = chainOn(this.id, this.head, events);
    const state = this.game.after(events, this.state);
    this.counters = countersAfter(events, this.counters);
    this.kept.push(...kept);
    this.state = state;
  }

  /** Notes the answer, with a receipt where the command wrote something. */
  note(by: Pick<Receipt, 'seat' | 'commandId' | 'body'>, answer: Answer<CommandDone>, wrote: boolean): void {
    this.answers.set(receiptKey(by.seat, by.commandId), { body: by.body, answer });
    if (wrote) this.receipts.push({ ...by, answer: JSON.stringify(answer), at: this.lastAt });
  }
}

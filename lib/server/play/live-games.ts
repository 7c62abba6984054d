import type { Answer, CommandDone } from '../../contract';
import type { GameId } from '../../game/ids';
import type { Scenario } from '../../game/scenario';
import { receiptKey } from '../record/receipt-key';
import type { RecordStore } from '../record/store';
import type { Engine } from './engine';
import { LiveGame } from './live-game';
import { SeatViews } from './seat-views';

export interface Table {
  game: LiveGame;
  views: SeatViews;
}

interface Slot {
  /** null: there is no such game. */
  table: Promise<Table | null>;
  /** The end of the game's queue: what changes it waits for what came before. */
  tail: Promise<unknown>;
  /** How many are at work here; such a slot is not cleared. */
  busy: number;
}

/** The games in memory. Those untouched the longest make room for others: the store has them all. */
export class LiveGames {
  private readonly slots = new Map<GameId, Slot>();

  constructor(
    private readonly store: RecordStore,
    private readonly scenarioOf: (game: GameId) => Promise<Scenario | null>,
    private readonly engine: Engine,
    private readonly most = 500,
  ) {}

  /** Looks at a game without waiting for what is under way. */
  async look<T>(game: GameId, work: (table: Table) => T): Promise<T | null> {
    const table = await this.slot(game).table;
    return table && work(table);
  }

  /** Changes a game: one at a time, first come, first served. */
  async inTurn<T>(game: GameId, work: (table: Table) => Promise<T>): Promise<T | null> {
    const slot = this.slot(game);
    slot.busy += 1;
    const mine = slot.tail.then(async () => {
      const table = await slot.table;
      return table && work(table);
    });
    slot.tail = mine.catch(() => undefined);
    try {
      return await mine;
    } finally {
      slot.busy -= 1;
    }
  }

  private slot(game: GameId): Slot {
    const slot = this.slots.get(game) ?? this.open(game);
    // Last in the map: used last.
    this.slots.delete(game);
    this.slots.set(game, slot);
    return slot;
  }

  private open(game: GameId): Slot {
    this.makeRoom();
    const slot: Slot = { table: this.load(game), tail: Promise.resolve(), busy: 0 };
    const forget = () => {
      if (this.slots.get(game) === slot) this.slots.delete(game);
    };
    // What is not there or could not be read is asked for anew next time.
    slot.table.then((table) => table ?? forget(), forget);
    return slot;
  }

  private makeRoom(): void {
    for (const [game, slot] of this.slots) {
      if (this.slots.size < this.most) return;
      if (slot.busy === 0) this.slots.delete(game);
    }
  }

  private async load(id: GameId): Promise<Table | null> {
    const scenario = await this.scenarioOf(id);
    if (!scenario) return null;
    const { events, receipts } = await this.store.load(id);
    const game = new LiveGame(id, scenario, this.engine.evolve);
    game.take(events);
    for (const { seat, commandId, body, answer } of receipts) {
      game.answers.set(receiptKey(seat, commandId), { body, answer: JSON.parse(answer) as Answer<CommandDone> });
    }
    return { game, views: new SeatViews(game, this.engine.evolve) };
  }
}

import { setImmediate as turnOfTheLoop } from 'node:timers/promises';
import type { Answer, CommandDone } from '../../contract';
import type { GameId } from '../../game/ids';
import type { Scenario } from '../../game/scenario';
import { asksTogether } from './asks-together';
import { receiptKey } from '../record/receipt-key';
import type { RecordStore } from '../record/store';
import type { Request } from './carry-out';
import type { Engine } from './engine';
import { LiveGame } from './live-game';
import { SeatViews } from './seat-views';

export interface Table {
  game: LiveGame;
  views: SeatViews;
}

interface Waiting {
  request: Request;
  answered: (answer: Answer<CommandDone>) => void;
  failed: (error: unknown) => void;
}

interface Slot {
  /** null: there is no such game. */
  table: Promise<Table | null>;
  /** The end of the game's queue: what changes it waits for what came before. */
  tail: Promise<unknown>;
  /** Commands for the next turn. Those that come while a turn is under way share the one after it, and its commit. */
  waiting: Waiting[];
  /** How many are at work here; such a slot is not cleared. */
  busy: number;
}

/** Other processes write to the same store. */
export interface Sharing {
  /** Whether somebody in this process follows a game: it then stays in memory, so that nothing others write is missed. */
  attended(game: GameId): boolean;
}

interface Wishes {
  /** Takes over what others have written. */
  readOn(game: LiveGame): Promise<unknown>;
  /** How many games are kept in memory. */
  most?: number | undefined;
  /** Absent: nobody else writes. */
  sharing?: Sharing | undefined;
  /** Calls back when a game has come into memory. */
  loaded(game: GameId): void;
}

type CarryOut = (game: LiveGame, requests: readonly Request[]) => Promise<Answer<CommandDone>[]>;

/** So long a look at a game waits to hear whether there is more of it in the store, and then goes by what is known. */
const LONGEST_ASKING_MS = 1_000;

/** So many games are kept in memory. */
const MOST = 500;

/** So many commands of one game are decided before others get the event loop again. */
const MOST_IN_A_TURN = 100;

const NO_GAME: Answer<CommandDone> = { ok: false, error: { code: 'no-game', about: {} } };

/** The games in memory. Those untouched the longest make room for others: the store has them all. */
export class LiveGames {
  private readonly slots = new Map<GameId, Slot>();

  private readonly headOf: (game: GameId) => Promise<number>;

  constructor(
    private readonly store: RecordStore,
    private readonly scenarioOf: (game: GameId) => Promise<Scenario | null>,
    private readonly engine: Engine,
    private readonly wishes: Wishes,
  ) {
    this.headOf = asksTogether(store);
  }

  get size(): number {
    return this.slots.size;
  }

  /** Looks at a game without waiting for what is under way; where others write too, as it stands in the store by now. */
  async look<T>(game: GameId, work: (table: Table) => T): Promise<T | null> {
    const wasHere = this.slots.has(game);
    const table = await this.slot(game).table;
    if (table && wasHere && this.wishes.sharing) await this.freshen(game);
    return table && work(table);
  }

  /** Takes over what others have written, as far as a position at least. A game that is not in memory is left in the store. */
  async readTo(game: GameId, position: number): Promise<void> {
    const slot = this.slots.get(game);
    const table = await slot?.table;
    if (!table || table.game.record.length >= position) return;
    await this.inTurn(game, async ({ game }) => {
      if (game.record.length < position) await this.wishes.readOn(game);
    });
  }

  /** A store that is away must not take away what is known. */
  private async freshen(game: GameId): Promise<void> {
    const asked = this.headOf(game).then((head) => this.readTo(game, head)).catch(() => undefined);
    let timer: NodeJS.Timeout | undefined;
    await Promise.race([asked, new Promise((resolve) => (timer = setTimeout(resolve, LONGEST_ASKING_MS)))]);
    clearTimeout(timer);
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

  /** Has a command carried out, together with those that come meanwhile. */
  submit(game: GameId, request: Request, carryOut: CarryOut): Promise<Answer<CommandDone>> {
    return new Promise((answered, failed) => {
      const slot = this.slot(game);
      slot.waiting.push({ request, answered, failed });
      if (slot.waiting.length === 1) void this.turn(game, slot, carryOut);
    });
  }

  /** One turn for what waits by then. */
  private async turn(game: GameId, slot: Slot, carryOut: CarryOut): Promise<void> {
    let members: Waiting[] = [];
    const follows = slot.busy > 0;
    try {
      const answers = await this.inTurn(game, async (table) => {
        // What came in during the turn before is heard first, and shares this one.
        if (follows) await turnOfTheLoop();
        members = slot.waiting.splice(0, MOST_IN_A_TURN);
        if (slot.waiting.length > 0) void this.turn(game, slot, carryOut);
        return carryOut(table.game, members.map(({ request }) => request));
      });
      if (answers === null) members = slot.waiting.splice(0);
      members.forEach(({ answered }, index) => answered(answers?.[index] ?? NO_GAME));
    } catch (error) {
      for (const { failed } of members.length > 0 ? members : slot.waiting.splice(0)) failed(error);
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
    const slot: Slot = { table: this.load(game), tail: Promise.resolve(), waiting: [], busy: 0 };
    const forget = () => {
      if (this.slots.get(game) === slot) this.slots.delete(game);
    };
    // What is not there or could not be read is asked for anew next time.
    slot.table.then((table) => (table ? this.wishes.loaded(game) : forget()), forget);
    return slot;
  }

  private makeRoom(): void {
    for (const [game, slot] of this.slots) {
      if (this.slots.size < (this.wishes.most ?? MOST)) return;
      if (slot.busy === 0 && !this.wishes.sharing?.attended(game)) this.slots.delete(game);
    }
  }

  private async load(id: GameId): Promise<Table | null> {
    const scenario = await this.scenarioOf(id);
    if (!scenario) return null;
    const { events, receipts } = await this.store.load(id);
    const game = new LiveGame(id, scenario, this.engine.evolve);
    game.shared = this.wishes.sharing !== undefined;
    game.take(events);
    for (const { seat, commandId, body, answer } of receipts) {
      game.answers.set(receiptKey(seat, commandId), { body, answer: JSON.parse(answer) as Answer<CommandDone> });
    }
    return { game, views: new SeatViews(game, this.engine.evolve) };
  }
}

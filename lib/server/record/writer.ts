import { setImmediate as turnOfTheLoop } from 'node:timers/promises';
import type { GameId } from '../../game/ids';
import type { KeptEvent, Receipt } from './store';

/** What one turn adds to one record. */
export interface Append {
  game: GameId;
  expectedPosition: number;
  events: readonly KeptEvent[];
  receipts: readonly Receipt[];
}

/**
 * Writes all of a group in one transaction and says which of it now stands. A member whose expected position was
 * taken is left out (`conflict`) without harm to the others. Throws when nothing of the group was written, or when
 * that is unknown.
 */
export type CommitGroup = (group: readonly Append[]) => Promise<('ok' | 'conflict')[]>;

/** No group grows past so many events, so that one commit never holds the event loop for long. */
const MOST_EVENTS = 200;

interface Waiting {
  append: Append;
  done: (outcome: 'ok' | 'conflict') => void;
  failed: (error: unknown) => void;
}

/**
 * One writer for all games, with group commit: what arrives in one turn of the event loop, or while a commit is
 * under way, is committed together. A disk that syncs 200 times a second so carries thousands of commands.
 * The answer comes only after the commit.
 */
export class GroupWriter {
  private waiting: Waiting[] = [];
  private running = false;

  constructor(private readonly commit: CommitGroup) {}

  append(append: Append): Promise<'ok' | 'conflict'> {
    return new Promise((done, failed) => {
      this.waiting.push({ append, done, failed });
      if (this.running) return;
      this.running = true;
      setImmediate(() => void this.run());
    });
  }

  private async run(): Promise<void> {
    while (this.waiting.length > 0) {
      await this.write(this.nextGroup());
      // Whoever was heard during the commit comes along with the next.
      if (this.waiting.length > 0) await turnOfTheLoop();
    }
    this.running = false;
  }

  /** A game has one member in a group: the second would expect what the first has not written yet. */
  private nextGroup(): Waiting[] {
    const games = new Set<GameId>();
    const group: Waiting[] = [];
    const later: Waiting[] = [];
    let events = 0;
    for (const member of this.waiting) {
      const { game, events: more } = member.append;
      const fits = group.length === 0 || (events + more.length <= MOST_EVENTS && !games.has(game));
      games.add(game);
      if (fits) events += more.length;
      (fits ? group : later).push(member);
    }
    this.waiting = later;
    return group;
  }

  private async write(group: readonly Waiting[]): Promise<void> {
    try {
      const outcomes = await this.commit(group.map(({ append }) => append));
      group.forEach(({ done }, index) => done(outcomes[index] ?? 'conflict'));
    } catch (error) {
      if (group.length === 1) return group[0]?.failed(error);
      // One member spoiled it for all: alone, each shows whether it was the one.
      for (const member of group) await this.write([member]);
    }
  }
}

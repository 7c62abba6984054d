import type { KeptDraft, People } from '../../contract';
import type { GameId, SeatId } from '../../game/ids';
import type { TroupeReport } from '../house';

/** Who is at one node's lines, by game. */
export type Attended = Record<GameId, Omit<People, 'names'>>;

/** What the nodes of one installation tell each other. Each word is a hint: whoever misses it learns the same from the database, or from the next one. */
export type Word =
  /** A record has grown to this position. */
  | { kind: 'recorded'; game: GameId; position: number }
  /** A draft was saved. */
  | { kind: 'draft'; game: GameId; owner: string; draft: KeptDraft }
  /** Names of a game's people were changed. */
  | { kind: 'names'; game: GameId }
  /** Somebody came back to a seat: its older lines end. */
  | { kind: 'replaced'; seat: SeatId }
  /** A facilitator's sessions were ended: so are their desks. */
  | { kind: 'signed-out'; facilitator: string }
  /** Who is at a node's lines: of all its games, or of one where that has changed. */
  | { kind: 'attended'; node: string; games: Attended; all: boolean }
  /** A node has just begun, and asks the others who is there. */
  | { kind: 'hello' }
  /** A node ends. */
  | { kind: 'farewell'; node: string }
  /** Scripted players were seated, for the node that plays them. */
  | { kind: 'scripts'; game: GameId }
  /** How the scripted players of the node that plays them fare, by game. */
  | { kind: 'troupes'; reports: Record<GameId, TroupeReport> };

/** How the nodes hear of each other. Until something carries it, what is said reaches nobody. */
export class Bus {
  private readonly listeners = new Set<(word: Word) => void>();
  private send: (word: Word) => void = () => undefined;

  /** Tells all other nodes. */
  say(word: Word): void {
    this.send(word);
  }

  /** Calls back with what others say. Returns the way to stop. */
  hear<K extends Word['kind']>(kind: K, listener: (word: Extract<Word, { kind: K }>) => void): () => void {
    const mine = (word: Word) => {
      if (word.kind === kind) listener(word as Extract<Word, { kind: K }>);
    };
    this.listeners.add(mine);
    return () => void this.listeners.delete(mine);
  }

  /** From now on words go out this way. */
  carriedBy(send: (word: Word) => void): void {
    this.send = send;
  }

  /** A word has come in. */
  heard(word: Word): void {
    for (const listener of this.listeners) listener(word);
  }
}

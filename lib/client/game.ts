import type { Answer, CommandDone, DraftContent, DraftKey, DraftSaved, KeptDraft, People, ServerToClient } from '../contract';
import type { WireCommand } from '../game/commands';
import type { Seat } from '../game/seat';
import type { GameState } from '../game/state';

/** Whether the line holds. `offline` is said only after three seconds without it; `local` is a game within this page, and `replay` one that is looked at again: they have none. */
export type LineStatus = 'connecting' | 'live' | 'offline' | 'local' | 'replay';

/** Why this seat is no longer ours; `to` is the seat the person was moved to. */
export type Dismissal = Parameters<ServerToClient['dismissed']>[0];

/** A game as one seat has it in the browser: what it knows, and the ways to act on it. */
export interface Game {
  seat: Seat;
  /** What the seat knows: the fold of its feed. A new object after each event, the same one in between. */
  state: GameState;
  people: People;
  /** The newest kept draft of each key that this seat may see. */
  drafts: Partial<Record<DraftKey, KeptDraft>>;
  status: LineStatus;
  /** Set once the seat is removed, moved, or opened elsewhere with a return code. */
  dismissed: Dismissal | null;
  /** Commands that were given and not answered yet, oldest first; also those given before a reload. */
  waiting: readonly WireCommand[];
  /** Milliseconds since the epoch on the server's clock. */
  now(): number;
  /** Asks for something. Resolves with the answer, however long the line is away; survives a reload. Never rejects. */
  send(command: WireCommand): Promise<Answer<CommandDone>>;
  /** Keeps a draft on the server. Prefer `useDraft`, which keeps it here as well. */
  saveDraft(key: DraftKey, content: DraftContent): Promise<Answer<DraftSaved>>;
}

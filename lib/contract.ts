import type { Audience } from './game/audience';
import type { WireCommand } from './game/commands';
import type { DecisionDraft } from './game/decision-draft';
import type { GameEvent } from './game/events';
import type { SeatId, TeamId } from './game/ids';
import type { RefusalCode } from './game/refusal';
import type { Seat } from './game/seat';
import type { GameState } from './game/state';

/**
 * Everything that crosses the socket, as two typed maps. Every client message has an
 * acknowledgement; every acknowledgement is an `Answer`.
 */
export interface ClientToServer {
  /** Asks for all that this seat may know beyond what it already has. */
  follow: (request: FollowRequest, ack: (answer: Answer<FollowAnswer>) => void) => void;
  /** Asks the game to carry out a command. Repeating an id gives the first answer again. */
  command: (request: CommandRequest, ack: (answer: Answer<CommandDone>) => void) => void;
  /** Keeps what is being written. A team's decision draft may be saved by the holder of the pen only. */
  saveDraft: (request: SaveDraftRequest, ack: (answer: Answer<DraftSaved>) => void) => void;
  /** Somebody touches this page: sent at most once in half a minute. */
  stir: (request: Record<string, never>, ack: (answer: Answer<Record<string, never>>) => void) => void;
  /** Measures the difference between this clock and the server's. */
  clock: (request: Record<string, never>, ack: (answer: Answer<{ now: number }>) => void) => void;
}

export interface ServerToClient {
  /** What a line begins with when its handshake said what is there already: answered as if it had asked to `follow`. */
  followed: (answer: Answer<FollowAnswer>) => void;
  /** Newly recorded facts, in the order of the record. */
  events: (events: GameEvent[]) => void;
  /** Who is connected right now, and the names of those who sit (kept apart from the record). */
  people: (people: People) => void;
  /** A draft that this seat may see was saved by someone else. */
  draft: (draft: KeptDraft) => void;
  /** This seat is no longer valid: removed, moved to another seat, or opened with a newer return code elsewhere; or, in Control, the session has ended. */
  dismissed: (why: { reason: 'removed' | 'moved' | 'replaced' | 'signed-out'; to: SeatId | null }) => void;
}

/** What the browser says when it opens the line; the seat's cookie comes with it. */
export interface Handshake {
  seat: SeatId;
  /** Control or an observer looks on as a team does: this line hears what that team hears, and gives no commands. */
  as?: TeamId;
  /** What this page has already, as in `follow`: the answer comes by itself, one exchange sooner. Without it, nothing is told before it is asked for. */
  have?: FollowRequest['have'];
}

/** The last number this client has of each stream; an empty object asks for everything. */
export interface FollowRequest {
  have: Partial<Record<Audience, number>>;
}

export interface FollowAnswer {
  seat: Seat;
  now: number;
  /** Either what was missed, in the order it was recorded, or the whole state when that is shorter. */
  catchUp: { kind: 'events'; events: GameEvent[] } | { kind: 'state'; state: GameState; have: Partial<Record<Audience, number>> };
  people: People;
  drafts: KeptDraft[];
}

export interface CommandRequest {
  /** Made by the client, 8 to 64 characters of [A-Za-z0-9_-]; a retry sends the same one. */
  id: string;
  command: WireCommand;
}

/** The command counted. `items` are the ids it gave to new things, in order. */
export interface CommandDone {
  at: number;
  items: string[];
}

export interface SaveDraftRequest {
  key: DraftKey;
  content: DraftContent;
}
export interface DraftSaved {
  version: number;
  savedAt: number;
}

/** `decision:<turn>` belongs to the team; `adjudication:<turn>`, what is told to all, and `adjudication:<turn>:<team>` to Control; anything under `own:` to the seat. */
export type DraftKey = `decision:${string}` | `adjudication:${string}` | `own:${string}`;
export type DraftContent = DecisionDraft | SlipDraft | { text: string };
/** What Control has typed so far of a slip of paper: the decision, who decided, who saw it (empty: not said yet), and the objections on it. */
export interface SlipDraft {
  decision: DecisionDraft;
  decidedBy: string;
  witness: string;
  dissents: { seat: string; option: string; text: string }[];
}
export interface KeptDraft {
  key: DraftKey;
  version: number;
  savedAt: number;
  /** The seat that wrote it. */
  by: SeatId;
  content: DraftContent;
}

export interface People {
  names: Record<SeatId, string>;
  online: SeatId[];
  /** Connected, but nobody has touched the page for two minutes. Told to Control and observers only, else empty. */
  idle: SeatId[];
  /** When somebody who is idle or gone was last there. Told to Control and observers only, else empty. */
  lastSeen: Record<SeatId, number>;
}

/** Why the line did not do as asked, beyond the game's own refusals. */
export const LINE_ERRORS = ['malformed', 'too-large', 'too-many', 'not-your-seat', 'id-reused', 'not-your-pen', 'unavailable', 'unknown-event', 'internal'] as const;
export type LineError = (typeof LINE_ERRORS)[number];

export type Answer<T> = { ok: true; value: T } | { ok: false; error: { code: RefusalCode | LineError; about: Record<string, string | number> } };

/** How long things are kept, in days; null: for good. */
export interface Keeping {
  /** The names of those who sat, after the end of their game. */
  readonly namesDays: number | null;
  /** A game with all that belongs to it, after the last thing that happened in it. */
  readonly recordsDays: number | null;
}

/** How long one game is to be kept, as its facilitator wishes: in days; 0: for good, null: as the installation keeps them. */
export type GameKeeping = Readonly<Record<keyof Keeping, number | null>>;

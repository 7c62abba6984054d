import type { Answer, CommandDone, DraftContent, DraftKey, DraftSaved, FollowAnswer, FollowRequest, KeptDraft, People } from '../contract';
import type { Command } from '../game/commands';
import type { RecordedEvent } from '../game/events';
import type { GameId, SeatId, TeamId } from '../game/ids';
import type { Scenario } from '../game/scenario';
import type { Seat } from '../game/seat';
import type { Settings } from '../game/settings';
import type { GameState } from '../game/state';

/**
 * What the server offers to its doors (routes, pages, sockets): one object for the process,
 * made by `compose` and shared through globalThis, because server.ts and Next's bundles are
 * separate copies of every module.
 */
export interface House {
  play: Play;
  games: Games;
  drafts: Drafts;
  scenarios: Scenarios;
  identity: Identity;
  presence: Presence;
}

/** Who is connected right now: never part of the record. */
export interface Presence {
  online(game: GameId): SeatId[];
}

/** The one application service: commands in, facts out, write before tell. */
export interface Play {
  /** Decides, records and then tells. A known command id is answered at once with its first answer. */
  submit(game: GameId, actor: SeatId | 'system', commandId: string, command: Command): Promise<Answer<CommandDone>>;
  /** The whole state, Control's view. null: no such game. */
  state(game: GameId): Promise<GameState | null>;
  /** What a seat has missed. */
  catchUp(game: GameId, seat: Seat, have: FollowRequest['have']): Promise<FollowAnswer['catchUp'] | null>;
  /** The whole record in order, for Control, reviewers and export. */
  record(game: GameId): Promise<RecordedEvent[]>;
  /** The record as JSON Lines, line by line, as docs/record-format.md has it. */
  exportLines(game: GameId): AsyncIterable<string>;
  /** Calls back after each commit with what was recorded, in order. Returns the way to stop. */
  onRecorded(listener: (game: GameId, events: RecordedEvent[]) => void): () => void;
}

export interface GameRow {
  id: GameId;
  title: string;
  scenarioHash: string;
  form: string;
  joinCode: string;
  cohort: string;
  createdAt: number;
}

export interface Games {
  /** Makes the row, opens the record (GameOpened) and seats the facilitator as Control. */
  create(input: { title: string; scenarioHash: string; form: string; settings: Settings; cohort: string; facilitator: string }): Promise<GameRow>;
  byId(id: GameId): Promise<GameRow | null>;
  byCode(code: string): Promise<GameRow | null>;
  /** The games a facilitator controls, newest first. */
  ofFacilitator(facilitator: string): Promise<GameRow[]>;
  /** A facilitator's Control seat in a game, or null. */
  controlSeat(game: GameId, facilitator: string): Promise<SeatId | null>;
  /** Lets another facilitator control the game; idempotent. */
  addFacilitator(game: GameId, facilitator: string): Promise<SeatId>;
}

export interface Drafts {
  /** Owner: `team:<id>`, `control` or `seat:<id>`. */
  save(game: GameId, owner: string, key: DraftKey, by: SeatId, content: DraftContent): Promise<DraftSaved>;
  of(game: GameId, owners: string[]): Promise<KeptDraft[]>;
  /** The decision drafts of a turn by team, for the policy on missed decisions. */
  decisions(game: GameId, turn: string): Promise<Record<TeamId, DraftContent>>;
}

export interface ScenarioCard {
  hash: string;
  slug: string;
  version: string;
  title: string;
  subtitle: string;
}
/** A file on the shelf that cannot be played, and why. */
export interface LeftOut {
  slug: string;
  problems: readonly { line: number; column: number; message: string }[];
}
export interface Scenarios {
  /** What the shelf holds besides: left out at the start, while the others are played. */
  leftOut: readonly LeftOut[];
  /** The newest version of each scenario. */
  shelf(): Promise<ScenarioCard[]>;
  bySlug(slug: string): Promise<{ card: ScenarioCard; scenario: Scenario; readme: string } | null>;
  byHash(hash: string): Promise<Scenario | null>;
}

export interface Facilitator {
  id: string;
  email: string;
  name: string;
}

/** Who is at the door. */
export interface Identity {
  /** A set-up or invitation link's token becomes an account. */
  createFacilitator(token: string, account: { email: string; name: string; password: string }): Promise<{ ok: true; facilitator: Facilitator } | { ok: false; code: 'link-used' | 'email-taken' | 'weak-password' | 'bad-email' | 'name-missing' }>;
  setupLinkIsOpen(token: string): Promise<boolean>;
  /** A new one-time link for a colleague, as a path. */
  inviteFacilitator(): Promise<string>;
  checkPassword(email: string, password: string): Promise<Facilitator | null>;
  /** Finds or makes the account of someone whom the university's sign-in vouches for. */
  viaOpenId(profile: { subject: string; email: string; name: string }): Promise<Facilitator>;
  facilitator(id: string): Promise<Facilitator | null>;
  facilitatorByEmail(email: string): Promise<Facilitator | null>;
  /** The path of the link that makes the first facilitator, the same at each start; null once somebody has an account. */
  firstLink(): Promise<string | null>;
  /** The number that a facilitator's sessions carry; raising it ends them all. null: no such account. */
  epochOf(id: string): Promise<number | null>;
  /** The facilitator of a session that carries this number; null when it was ended. */
  ofSession(id: string, epoch: number): Promise<Facilitator | null>;
  /** The game in which this is a facilitator's Control seat; null when it is not theirs. */
  controlOf(seat: SeatId, facilitator: string): Promise<GameId | null>;

  /** The game of a join code. Wrong guesses are counted by address and end in `too-many`. */
  gameAtDoor(code: string, address: string): Promise<{ ok: true; row: GameRow } | { ok: false; code: 'unknown-code' } | { ok: false; code: 'too-many'; seconds: number }>;

  /** Sits a person down: makes the seat, its cookie token, and asks the game. */
  join(input: { code: string; name: string; team: string; role: string; address: string }): Promise<{ ok: true; seat: SeatId; token: string } | { ok: false; code: string }>;
  /** Brings a person back to a seat by the personal code; older cookies of the seat stop working. */
  comeBack(input: { code: string; returnCode: string; address: string }): Promise<{ ok: true; seat: SeatId; token: string } | { ok: false; code: string }>;
  /** The seat of a cookie, with its game; null when the token is not its, or the seat is gone. */
  seatOf(seat: SeatId, token: string): Promise<{ game: GameId; seat: SeatId } | null>;
  /** Moves the person: gives the holder of the old cookie a cookie for the seat Control moved them to. */
  followMove(seat: SeatId, token: string): Promise<{ seat: SeatId; token: string } | null>;
  /** The short personal code of a seat, for Control to show again and for the person to keep. */
  returnCode(seat: SeatId): Promise<string | null>;
  /** Moves a person to a new seat of another team or role; the game has recorded it. */
  move(game: GameId, by: SeatId, seat: SeatId, to: { team: string; role: string }): Promise<Answer<CommandDone>>;
  people(game: GameId): Promise<People['names']>;
  /** Calls back when somebody came back to a seat by the personal code. Returns the way to stop. */
  onReplaced(listener: (seat: SeatId) => void): () => void;
  /** A link for a wall screen or an observer, as a path; the same each time for one game and kind. */
  openLink(game: GameId, kind: 'screen' | 'observer'): Promise<string>;
  /** Exchanges a link's token for a seat. An observer who holds one of the game already (`held`) keeps it, and needs no new token. */
  enterByLink(token: string, held?: readonly SeatId[]): Promise<{ game: GameId; seat: SeatId; token: string | null; kind: 'screen' | 'observer' } | null>;
}

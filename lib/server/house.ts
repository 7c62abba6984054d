import type { Answer, CommandDone, DraftContent, DraftKey, DraftSaved, FollowAnswer, FollowRequest, GameKeeping, KeptDraft, People } from '../contract';
import type { Command } from '../game/commands';
import type { Gone } from './redaction/gone';
import type { GameEvent, RecordedEvent } from '../game/events';
import type { GameId, SeatId, TeamId } from '../game/ids';
import type { Scenario } from '../game/scenario';
import type { Seat } from '../game/seat';
import type { Settings } from '../game/settings';
import type { GameState } from '../game/state';
import type { Annotation, AnnotationKind, WrittenAnnotation } from '../review/annotations/annotation';
import type { Erasable } from '../review/annotations/erased';
import type { ReaderId, Reviewer } from '../review/annotations/reviewer';
import type { Coding } from '../review/claims/judged';
import type { ShownStep } from '../review/hotwash/shown-step';
import type { Step } from '../review/hotwash/steps';
import type { Pace } from '../rehearsal/pace';
import type { Temperament } from '../rehearsal/temperament';
import type { Exports } from './exports/exports';
import type { Imports } from './imports/imports';

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
  rehearsals: Rehearsals;
  exports: Exports;
  imports: Imports;
  annotations: Annotations;
  hotWash: HotWash;
  /** The clock by which the house plays, and by which everybody is told the time: milliseconds since 1970. */
  clock(): number;
  /** By which records that were taken out here can be told: Ed25519, 32 bytes in hexadecimal. */
  publicKey: string;
}

/** The talk after the game, led question by question. */
export interface HotWash {
  /** All its questions, drawn from the whole record: for Control. None before ENDEX. */
  steps(game: GameId): Promise<Step[]>;
  /** The question that is open, as everybody in the game may know it. */
  now(game: GameId): Promise<ShownStep | null>;
  /** Opens a question for everybody, or with null closes the hot wash. false: there is no such question. */
  open(game: GameId, by: SeatId, step: string | null): Promise<boolean>;
}

/** How scripted players are to be seated. */
export interface RehearsalWishes {
  /** The temperaments dealt out; all of them when empty. */
  temperaments: readonly Temperament[];
  pace: Pace;
  /** The same seed deals the same parts, which want the same in the same circumstances; when each of them acts hangs on real time. */
  seed: number;
  /** A scripted Control too, so that the game runs by itself. */
  control: boolean;
}

/** The scripted seats of a game at work now, and how they fared since this process began. */
export interface TroupeReport {
  players: number;
  control: boolean;
  /** Commands and drafts that were refused. */
  refused: number;
  /** Lines that came back. */
  reconnects: number;
}

/** Scripted players and Controls. They take part as people do: over the line, each by its own seat. */
export interface Rehearsals {
  /** Fills a game's empty offices; says how many were seated, and how many stayed empty. */
  fill(game: GameId, wishes: RehearsalWishes): Promise<{ ok: true; seated: number; left: number } | { ok: false; code: 'unavailable' | 'ended' | 'too-many-scripted' }>;
  /** Sends them away; while the game is not over, Control takes their seats. */
  dismiss(game: GameId, by: SeatId): Promise<void>;
  of(game: GameId): TroupeReport;
  /** The house answers at this address: from now on scripts can come in, and those of an earlier process go on. */
  open(origin: string): Promise<void>;
  stop(): void;
}

/** Who is connected right now, and who was: never part of the record, and forgotten when the program ends. */
export interface Presence {
  of(game: GameId): Omit<People, 'names'>;
}

/** The one application service: commands in, facts out, write before tell. */
export interface Play {
  /** Decides, records and then tells. A known command id is answered at once with its first answer. */
  submit(game: GameId, actor: SeatId | 'system', commandId: string, command: Command): Promise<Answer<CommandDone>>;
  /** Opens the record of a new game that goes on from a moment of this one. The new game's row is there; nothing else of it is. */
  fork(game: GameId, into: { position: number; game: GameId; title: string; control: SeatId }): Promise<Answer<CommandDone>>;
  /** The whole state, Control's view. null: no such game. */
  state(game: GameId): Promise<GameState | null>;
  /** What a seat has missed. */
  catchUp(game: GameId, seat: Seat, have: FollowRequest['have']): Promise<FollowAnswer['catchUp'] | null>;
  /** The whole record in order, for Control, reviewers and export. */
  record(game: GameId): Promise<RecordedEvent[]>;
  /** The record as JSON Lines, line by line, as docs/record-format.md has it. */
  exportLines(game: GameId): AsyncIterable<string>;
  /** Calls back with what was recorded, in order: after each commit of this process, and when it learns of another's. Returns the way to stop. */
  onRecorded(listener: (game: GameId, events: RecordedEvent[], by: 'us' | 'others') => void): () => void;
}

export interface GameRow {
  id: GameId;
  title: string;
  scenarioHash: string;
  form: string;
  joinCode: string;
  cohort: string;
  createdAt: number;
  /** How long it is kept, and the names of its people. */
  keeping: GameKeeping;
}

export interface Games {
  /** Makes the row, opens the record (GameOpened) and seats the facilitator as Control. Without `keeping` it is kept as the installation keeps games. */
  create(input: { title: string; scenarioHash: string; form: string; settings: Settings; cohort: string; facilitator: string; keeping?: GameKeeping | undefined }): Promise<GameRow>;
  /** The same for a game that goes on from a moment of another, with other people, and is kept as long. Throws `GameNotMade` where nothing can go on from there. */
  fork(input: { from: GameId; position: number; title: string; cohort: string; facilitator: string }): Promise<GameRow>;
  /** Keeps a game, and the names of its people, longer or shorter than before. */
  keep(game: GameId, keeping: GameKeeping): Promise<void>;
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
  /** What teams and Control have saved in these games since a moment, in milliseconds since 1970. */
  savedSince(games: readonly GameId[], since: number): Promise<{ game: GameId; owner: string; draft: KeptDraft }[]>;
  /** The decision drafts of a turn by team, for the policy on missed decisions. */
  decisions(game: GameId, turn: string): Promise<Record<TeamId, DraftContent>>;
  /** Takes texts that are withheld out of all drafts of a game. */
  forget(game: GameId, gone: Gone): Promise<void>;
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

/** Where a request comes from. */
export interface Sender {
  address: string;
  /** What tells this browser from others behind the same address: its own word, so it may only ever make a rule stricter. */
  browser?: string | undefined;
}

/** For whom a link is. */
export type LinkKind = 'screen' | 'observer' | { kind: 'mirror'; team: TeamId };

/** Whether who reads by a review link is told people's names, or knows them by their seats alone. */
export type Naming = 'names' | 'seats';

/** All that is kept about one person who plays, as they may take it out. Times are in milliseconds since 1970. */
export interface OwnData {
  game: GameId;
  /** Every seat they had in this game, with the name they gave; empty once it was taken off. */
  seats: { seat: SeatId; team: string | null; role: string | null; name: string }[];
  /** The facts of the record that name one of these seats and that it may know, in order. */
  record: GameEvent[];
  /** What they wrote last and did not commit, also in the name of their team. */
  drafts: { key: DraftKey; savedAt: number; content: unknown }[];
  /** What they added beside the record: notes, answers, codes. */
  added: { id: string; kind: AnnotationKind; about: unknown; says: unknown; at: number; takenBackAt: number | null }[];
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
  /** Ends every session a facilitator has anywhere, and the lines that were opened with one. */
  signOutEverywhere(id: string): Promise<void>;
  /** Calls back when every session of a facilitator was ended. Returns the way to stop. */
  onSignedOut(listener: (facilitator: string) => void): () => void;
  /** The facilitator of a session that carries this number; null when it was ended. */
  ofSession(id: string, epoch: number): Promise<Facilitator | null>;
  /** The game in which this is a facilitator's Control seat; null when it is not theirs. */
  controlOf(seat: SeatId, facilitator: string): Promise<GameId | null>;

  /** The game of a join code. Wrong guesses are counted by browser and address and end in `too-many`. */
  gameAtDoor(code: string, from: Sender): Promise<{ ok: true; row: GameRow } | { ok: false; code: 'unknown-code' } | { ok: false; code: 'too-many'; seconds: number }>;

  /** Sits a person down: makes the seat, its cookie token, and asks the game. */
  join(input: Sender & { code: string; name: string; team: string; role: string }): Promise<{ ok: true; seat: SeatId; token: string } | { ok: false; code: string }>;
  /** Seats a player, or Control, of the program's own, whatever the door says. In-process only: no form can ask for it. */
  seatScripted(game: GameId, name: string, place: { team: string; role: string } | 'control'): Promise<{ ok: true; seat: SeatId } | { ok: false; code: string }>;
  /** The token that opens every scripted seat of a game; it never leaves this process, and can be made again after a restart. */
  scriptedToken(game: GameId): string;
  /** Brings a person back to a seat by the personal code; older cookies of the seat stop working. */
  comeBack(input: Sender & { code: string; returnCode: string }): Promise<{ ok: true; seat: SeatId; token: string } | { ok: false; code: string }>;
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
  /** A link for a wall screen, an observer or a mirror of a team, as a path; the same each time for one game and kind. Throws for a team that the game does not have. */
  openLink(game: GameId, kind: LinkKind): Promise<string>;
  /** Exchanges a link's token for a seat. An observer or mirror who holds such a seat of the game already (`held`) keeps it, and needs no new token. */
  enterByLink(token: string, held?: readonly SeatId[]): Promise<{ game: GameId; seat: SeatId; token: string | null; kind: 'screen' | 'observer' | 'mirror' } | null>;

  /** The review links of a game that are open, as paths. */
  reviewLinks(game: GameId): Promise<{ naming: Naming; path: string; since: number }[]>;
  /** A link by which an opened record can be read without a seat, as a path; the same until it is closed. */
  openReviewLink(game: GameId, naming: Naming): Promise<string>;
  /** Closes it at once, for everybody who came by it. */
  closeReviewLink(game: GameId, naming: Naming): Promise<void>;
  /** Exchanges a review link's token for what a browser keeps; by what it held for the game before it stays the same reader. */
  enterReview(token: string, heldFor: (game: GameId) => string | undefined): Promise<{ game: GameId; pass: string } | null>;
  /** Who reads a game by what the browser keeps; `closed`: no longer. null: it is of no link of this game. */
  visitor(game: GameId, pass: string): Promise<{ id: ReaderId; naming: Naming; closed: boolean } | null>;
  /** Takes a person's name off their seat, and off every other they had in the game; tells which. The record has none. Empty: nobody of that seat. */
  eraseName(game: GameId, seat: SeatId): Promise<SeatId[]>;
  /** All that is kept about the person of a player's seat, for themselves; null: nobody plays there. */
  ownData(game: GameId, seat: SeatId): Promise<OwnData | null>;
  /** Calls back when a name was erased. Returns the way to stop. */
  onErased(listener: (game: GameId) => void): () => void;
}

/** Why an annotation was not put down, or not found. */
export type AnnotationRefusal = 'malformed' | 'not-yours-to-do' | 'too-early' | 'too-late' | 'too-many' | 'unknown-moment' | 'unknown-decision' | 'unknown-sentence' | 'unknown-annotation' | 'withdrawn' | 'id-reused';
export type Annotated = { ok: true; annotation: Annotation } | { ok: false; code: AnnotationRefusal };

/**
 * What people add to a game beside its record: attributed, dated, never overwritten, erased on request. Who may write and read what is
 * in lib/review/annotations/may.ts. Anchors are told by the positions and texts of the asker's own pages.
 */
export interface Annotations {
  /** Puts one down. `id` (`a_` and 8 to 64 characters of [A-Za-z0-9_-]) is made by who may have to send it again; repeated, it counts once. One coding, survey answer or private first reaction of somebody stands in place of the one before. */
  add(game: GameId, who: Reviewer, written: WrittenAnnotation, id?: string): Promise<Annotated>;
  /** Other words about the same thing: a new one that stands in place of the old, which is withdrawn. */
  edit(game: GameId, who: Reviewer, id: string, content: WrittenAnnotation['content'], newId?: string): Promise<Annotated>;
  /** Takes it back; it stays, dated. */
  withdraw(game: GameId, who: Reviewer, id: string): Promise<Annotated>;
  /** All that Control may erase on request, also what Control may not read. For Control; else empty. */
  erasable(game: GameId, who: Reviewer): Promise<Erasable[]>;
  /** Control takes its words out for good, those of its earlier wordings too. false: there is no such thing to erase. */
  erase(game: GameId, who: Reviewer, id: string): Promise<boolean>;
  /** Calls back when something was erased. Returns the way to stop. */
  onErased(listener: (game: GameId) => void): () => void;
  /** What this reader may read, in the order written, and the traces of what was erased; with `withdrawn`, also what was taken back, as far as they may know it. */
  list(game: GameId, wishes: { kinds: readonly AnnotationKind[]; withdrawn?: boolean }, who: Reviewer): Promise<Annotation[]>;
  /** What all coders found, for figures about how far they agree, and for nothing that tells what one of them found. Empty: the figures are not for this reader either. */
  codings(game: GameId, who: Reviewer): Promise<Coding[]>;
  /** How many have said something about each thing, also where nobody else may read what; for Control and observers, else empty. */
  count(game: GameId, wishes: { kinds: readonly AnnotationKind[] }, who: Reviewer): Promise<{ kind: AnnotationKind; anchor: Annotation['anchor']; authors: number }[]>;
}

import type { Audience } from './audience';
import type { ClaimId, IndicatorId, InjectId, ItemId, OptionId, PostureId, RoleId, SeatId, TeamId, TurnId } from './ids';
import type { Phase } from './phase';
import type { PlayerCommandType } from './player-command';
import type { Disclosure, InjectKind, Reading } from './scenario';
import type { SeatKind } from './seat';
import type { Settings } from './settings';

/** Ten chips over the postures another team might take: posture → chips; the chips of one team sum to ten. */
export type Forecast = Record<PostureId, number>;
/** A team's forecast of each other team it dared to forecast. */
export type Forecasts = Record<TeamId, Forecast>;

/** An option as a team is offered it: no effects, no postures, no claims. */
export interface OptionText {
  id: OptionId;
  label: string;
  text: string;
}

/** An option the team talked about and let fall, and why. */
export interface Alternative {
  option: OptionId;
  why: string;
}

/** Where an effect comes from. */
export type EffectSource =
  | { kind: 'option'; team: TeamId; id: OptionId }
  | { kind: 'branch'; id: string }
  | { kind: 'pair'; id: string }
  | { kind: 'inject'; id: InjectId | ItemId }
  | { kind: 'control'; id: ItemId };

/** One proposed effect: what it would change under each reading, and why. Rows are numbered within their turn. */
export interface EffectRow {
  row: string;
  source: EffectSource;
  indicator: IndicatorId;
  change: Record<Reading, number>;
  contested: boolean;
  why: string;
  claims: ClaimId[];
}

/** A team as all may know it. */
export interface TeamFacts {
  id: TeamId;
  code: string;
  name: string;
  aim: string;
  roles: { id: RoleId; office: string; text: string; commits: boolean }[];
  /** Every posture this team may take in the scenario, offered or not. */
  postures: PostureId[];
}

export interface IndicatorFacts {
  id: IndicatorId;
  name: string;
  text: string;
  min: number;
  max: number;
  start: number;
}

/** Where the capitals lie and what ties them, for the map; the lines follow the indicators named. */
export interface MapFacts {
  places: { team: TeamId; name: string; lon: number; lat: number }[];
  relations: { id: string; between: [TeamId, TeamId]; name: string; kind: 'alliance' | 'estranged'; indicator: IndicatorId }[];
}

/** Why a team has no more time to change its decision: it committed, the clock ran out, or Control closed the phase. */
export type Lock = 'committed' | 'clock' | 'control';
/** How a decision came about: committed by the team, handed in on paper and entered by Control, taken from its draft or straw votes by the policy for missed decisions, or none. */
export type DecisionOrigin = 'committed' | 'paper' | 'draft' | 'straw' | 'none';

/**
 * What can happen, by name. Each fact is addressed to exactly one audience, given beside it; a fact
 * with a secret half and a public half is two events. Every event is self-contained: it names by id
 * only what its whole audience already knows, and brings all other text with it.
 */
export interface EventData {
  // ── the game and its seats ──────────────────────────────────────────────
  /** all */
  GameOpened: {
    title: string;
    scenario: { id: string; version: string; hash: string; title: string; subtitle: string; fictionNotice: string };
    form: { id: string; name: string; minutes: number; turns: number };
    teams: TeamFacts[];
    postures: { id: PostureId; text: string }[];
    indicators: IndicatorFacts[];
    nonPlayers: { id: string; name: string }[];
    /** null in a scenario without a map */
    map: MapFacts | null;
    disclosure: Disclosure;
    settings: Settings;
  };
  /** all: all before this is another game's, which ended in this hash; everybody has risen from their seats, and others sit down */
  GameForked: { from: { title: string; head: string }; by: SeatId };
  /** all: who may take a seat from now on */
  DoorSet: { door: Door; by: SeatId };
  /** control: someone waits to be admitted */
  SeatRequested: { seat: SeatId; team: TeamId; role: RoleId };
  /** all: `scripted` seats are played by the program, in a rehearsal; `by` is null for who came in by an open door */
  SeatAdmitted: { seat: SeatId; kind: SeatKind; team: TeamId | null; role: RoleId | null; scripted: boolean; by: SeatId | null };
  /** all: `to` is the seat the person was moved to, if any */
  SeatRemoved: { seat: SeatId; to: SeatId | null; by: SeatId };
  /** control: a request was turned away */
  SeatRefused: { seat: SeatId; by: SeatId };
  /** all: the comcheck, "I'm here" */
  SeatConfirmed: { seat: SeatId };
  /** team: Control let this seat commit for its team */
  CommitRightGiven: { team: TeamId; seat: SeatId; by: SeatId };
  /** team: Control took from this seat the right to commit, whoever had given it */
  CommitRightTaken: { team: TeamId; seat: SeatId; by: SeatId };
  /** seat: Control asks this one for a sign of life */
  Nudged: { turn: TurnId | null; seat: SeatId; by: SeatId };
  /** team: what follows was done by Control in this seat's place */
  ActedFor: { turn: TurnId | null; team: TeamId; seat: SeatId; what: PlayerCommandType; by: SeatId };

  // ── exercise, turns, clock ──────────────────────────────────────────────
  /** all: STARTEX */
  ExerciseStarted: { by: SeatId };
  /** team */
  ObjectiveDealt: { team: TeamId; objective: { id: string; label: string; text: string } };
  /** all */
  TurnOpened: { turn: TurnId; number: number; title: string; month: number; situation: string };
  /** team */
  BriefDelivered: { turn: TurnId; team: TeamId; brief: string; additions: string[]; prompt: string; options: OptionText[] };
  /** control: which of the scenario's turns this is, the facts behind it, and which non-players move in it */
  TurnPrepared: { turn: TurnId; uses: TurnId; facts: string[]; movesBy: string[] };
  /** control: what a branch changed for one team in this turn */
  BranchTaken: {
    turn: TurnId;
    branch: string;
    team: TeamId;
    addedBrief: string | null;
    prompt: string | null;
    unlocked: OptionId[];
    modified: OptionId | null;
    claims: ClaimId[];
  };
  /** all: minutes is null for a phase without a clock */
  PhaseOpened: { turn: TurnId; phase: Phase; minutes: number | null; by: SeatId };
  /** all: the clock ran out on a phase that locks */
  PhaseExpired: { turn: TurnId; phase: Phase };
  /** all: PAUSEX */
  ExercisePaused: { by: SeatId };
  /** all */
  ExerciseResumed: { by: SeatId };
  /** all: team is null when the time is everyone's */
  ClockAdjusted: { deltaMs: number; team: TeamId | null; by: SeatId };

  // ── what teams read and say ─────────────────────────────────────────────
  /** team: a seat opened something it had been sent, named by the item's key (`itemKey`) */
  ItemOpened: { turn: TurnId; item: string; seat: SeatId };
  /** team */
  TalkSaid: { turn: TurnId | null; talk: ItemId; team: TeamId; seat: SeatId; text: string };
  /** teams: the sender and all it is addressed to */
  CableSent: { turn: TurnId | null; cable: ItemId; from: TeamId; to: TeamId[]; seat: SeatId; text: string };
  /** team: a question to Control */
  RfiAsked: { turn: TurnId | null; rfi: ItemId; team: TeamId; seat: SeatId; text: string };
  /** team, or all: brings the question with it */
  RfiAnswered: { turn: TurnId | null; rfi: ItemId; question: string; answer: string; toAll: boolean; by: SeatId };
  /** all or teams: Control speaks */
  Announced: { turn: TurnId | null; announcement: ItemId; text: string; by: SeatId };
  /** all or teams */
  InjectReleased: { turn: TurnId; inject: InjectId | ItemId; kind: InjectKind; from: string | null; title: string; text: string };
  /**
   * control: the same release with what it will change; planned is null for an improvised inject, seat
   * for one that the clock released as scheduled; why is the reason, where it went off plan
   */
  InjectRecorded: { turn: TurnId; inject: InjectId | ItemId; planned: InjectId | null; to: Audience; seat: SeatId | null; why: string | null; rows: Omit<EffectRow, 'row'>[] };
  /** control: to be released by the clock, so many minutes into a phase of that turn, the current one or one to come; text is null for the scenario's own */
  InjectScheduled: { turn: TurnId; inject: InjectId; phase: Phase; minute: number; to: Audience; text: string | null; why: string | null; seat: SeatId };
  /** control: kept back for now */
  InjectHeld: { turn: TurnId | null; inject: InjectId; why: string | null; seat: SeatId };
  /** control: left out of this game */
  InjectSkipped: { turn: TurnId | null; inject: InjectId; why: string | null; seat: SeatId };

  // ── decision ────────────────────────────────────────────────────────────
  /** team: option is null for a vote withdrawn */
  StrawCast: { turn: TurnId; team: TeamId; seat: SeatId; option: OptionId | null };
  /** team: who writes the team's draft from now on; the sequence is the draft's lineage */
  PenTaken: { turn: TurnId; team: TeamId; seat: SeatId };
  /** team: seat is null for an anonymous dissent */
  DissentRecorded: { turn: TurnId; team: TeamId; dissent: ItemId; seat: SeatId | null; option: OptionId | null; text: string };
  /** team: the whole decision; seal = sha256(sealText) */
  DecisionSubmitted: {
    turn: TurnId;
    team: TeamId;
    seat: SeatId | null;
    origin: DecisionOrigin;
    option: OptionId;
    rationale: string;
    alternatives: Alternative[];
    forecasts: Forecasts;
    salt: string;
    reasonsSalt: string;
    reasonsDigest: string;
    seal: string;
  };
  /** team: a decision handed in on paper; seat is who decided at the table, witness who saw it */
  SlipEntered: { turn: TurnId; team: TeamId; seat: SeatId | null; witness: SeatId; by: SeatId };
  /** all: number counts the seals of this game */
  DecisionSealed: { turn: TurnId; team: TeamId; number: number; seal: string };
  /** team */
  DecisionWithdrawn: { turn: TurnId; team: TeamId; seat: SeatId };
  /** all: a sealed decision was taken back before the reveal */
  SealBroken: { turn: TurnId; team: TeamId; seal: string };
  /** all: option is null when there is no decision; then salt, reasonsDigest and seal are null too */
  DecisionRevealed: {
    turn: TurnId;
    team: TeamId;
    option: OptionText | null;
    postures: PostureId[];
    forecasts: Forecasts;
    origin: DecisionOrigin;
    lock: Lock;
    salt: string | null;
    reasonsDigest: string | null;
    seal: string | null;
  };

  // ── adjudication ────────────────────────────────────────────────────────
  /** control */
  EffectsProposed: { turn: TurnId; rows: EffectRow[]; reading: Reading };
  /** control */
  ReadingChosen: { turn: TurnId; reading: Reading; seat: SeatId };
  /** control: now is null to go back to the reading's own value */
  EffectOverridden: { turn: TurnId; row: string; was: number; now: number | null; why: string; seat: SeatId };
  /** control: an effect of Control's own */
  EffectAdded: { turn: TurnId; row: EffectRow; seat: SeatId };
  /** control: what was applied in the end, and the indicators before and after */
  EffectsApplied: {
    turn: TurnId;
    reading: Reading;
    applied: { row: string; change: number }[];
    before: Record<IndicatorId, number>;
    after: Record<IndicatorId, number>;
    seat: SeatId;
  };
  /** all: value is given only in games that disclose values */
  IndicatorsPublished: { turn: TurnId; indicators: { id: IndicatorId; trend: Trend; value: number | null }[] };
  /** all */
  NarrativePublished: { turn: TurnId; text: string };
  /** team */
  NarrativeDelivered: { turn: TurnId; team: TeamId; text: string };
  /** control: a value is put right after it was published */
  IndicatorCorrected: { turn: TurnId; indicator: IndicatorId; was: number; now: number; why: string; seat: SeatId };
  /** all: the public half; value is given only in games that disclose values */
  CorrectionPublished: { turn: TurnId; indicator: IndicatorId; trend: Trend; value: number | null };
  /** control: a narrative is put right after it was told; team is null for the one told to all */
  NarrativeRevised: { turn: TurnId; team: TeamId | null; was: string; now: string; why: string; seat: SeatId };
  /** all, or team: the narrative as it stands now */
  NarrativeCorrected: { turn: TurnId; team: TeamId | null; text: string };
  /** all: head is the hash of the record when the turn closed */
  TurnClosed: { turn: TurnId; head: string | null };

  // ── the end ─────────────────────────────────────────────────────────────
  /** all: ENDEX; the indicators' last values are given whatever was disclosed before */
  ExerciseEnded: {
    ending: { id: string; name: string; text: string } | null;
    indicators: { id: IndicatorId; value: number }[];
    head: string | null;
    by: SeatId;
  };
  /** all: a secret objective, told at ENDEX */
  ObjectiveScored: { team: TeamId; objective: { id: string; label: string; text: string }; met: boolean };
  /** all: from now on every seat may read the whole record */
  RecordOpened: { by: SeatId };

  // ── the record itself ───────────────────────────────────────────────────
  /**
   * control: on request the texts of these earlier facts were taken out for good (docs/record-format.md);
   * remains is what stays of the data of each, by its position
   */
  Withheld: { positions: number[]; remains: Record<number, object>; why: string; by: SeatId };
  /** those who were told the text: it is gone; number is that of the fact, of this type, in this very stream */
  TextWithheld: { of: EventType; number: number; turn: TurnId | null; team: TeamId | null; by: SeatId };
}

/** Who may take a seat: anyone with the code, those whom Control admits, or nobody. */
export type Door = 'open' | 'approval' | 'locked';
export type Trend = 'up' | 'down' | 'steady';

export type EventType = keyof EventData;

/** A fact that `decide` has decided on and nobody has recorded yet. */
export type NewEvent<T extends EventType = EventType> = { [K in T]: { audience: Audience; type: K; data: EventData[K] } }[T];

/**
 * A recorded fact as its audience receives it. `number` counts its stream from 1 without gaps;
 * `at` is the server's time in milliseconds. Its position in the whole record is not told to
 * players, since it would count what is hidden from them.
 */
export type GameEvent<T extends EventType = EventType> = { [K in T]: { audience: Audience; number: number; at: number; type: K; data: EventData[K] } }[T];

/** A recorded fact with its place in the whole record, from 1 without gaps: for Control and the store. */
export type RecordedEvent<T extends EventType = EventType> = GameEvent<T> & { position: number };

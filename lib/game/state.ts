import type { Audience } from './audience';
import type { Alternative, DecisionOrigin, Door, EffectRow, EventData, Forecasts, Lock, OptionText, Trend } from './events';
import type { IndicatorId, InjectId, ItemId, OptionId, PostureId, RoleId, SeatId, TeamId, TurnId } from './ids';
import type { Phase } from './phase';
import type { PlayerCommandType } from './player-command';
import type { InjectKind, Reading } from './scenario';
import type { SeatKind } from './seat';

/**
 * What a reader knows: the fold of the events it was allowed to see. Control's is the whole game,
 * a team's has only its own secrets, the wall's has none; the shape is the same. Plain JSON, so that
 * a page can be sent with it. Tables that grow are kept by turn, so that one event copies little
 * and a fold stays linear in the record.
 */
export interface GameState {
  game: EventData['GameOpened'] | null;
  openedAt: number | null;
  door: Door;
  seats: Record<SeatId, SeatState>;
  stage: 'lobby' | 'running' | 'ended';
  startedAt: number | null;
  endedAt: number | null;
  /** Turns opened so far, in order; the last is the current one. */
  order: TurnId[];
  phase: Phase | null;
  clock: Clock;
  turns: Record<TurnId, TurnState>;
  /** Talk, cables, questions and announcements before the first turn. */
  lobby: Exchange;
  /** The secret objectives dealt to each team; `met` is null until ENDEX. */
  objectives: Record<TeamId, DealtObjective[]>;
  indicators: Record<IndicatorId, { start: number; value: number | null; trend: Trend | null }>;
  /** Control only: what was last settled for each of the scenario's injects, by its id; those not named are as planned. */
  msel: Record<InjectId, InjectMark>;
  /** When Control last nudged a seat. */
  nudges: Record<SeatId, number>;
  /** When each seat last did something that the record tells of. */
  lastActs: Record<SeatId, number>;
  /** In whose place Control acted last, and when: what was done in that seat's name at that moment was not its own doing. */
  standIn: { seat: SeatId; at: number } | null;
  /** Who of Control did each of these things last; null when the program did, or nobody yet. */
  hands: Record<Deed, SeatId | null>;
  /** How many seals this game has seen. */
  seals: number;
  outcome: EventData['ExerciseEnded'] | null;
  recordOpenedAt: number | null;
}

/** What two facilitators may do at the same moment. */
export type Deed = 'start' | 'phase' | 'pause' | 'resume' | 'clock' | 'publish' | 'end' | 'open';

/**
 * What was last settled for an inject; the seat is null for a release by the clock. What was scheduled
 * and had not come out when its turn was over was missed: it never will by itself.
 */
export interface InjectMark {
  status: 'scheduled' | 'missed' | 'held' | 'skipped' | 'released';
  at: number;
  seat: SeatId | null;
  why: string | null;
  /** How it was last scheduled, also when that has been called off. */
  schedule: Schedule | null;
  /** How often something was settled for it. */
  times: number;
}

/** So many minutes into a phase of one turn; the text is null for the scenario's own. */
export interface Schedule {
  turn: TurnId;
  phase: Phase;
  minute: number;
  to: Audience;
  text: string | null;
}

export interface DealtObjective {
  id: string;
  label: string;
  text: string;
  met: boolean | null;
}

export interface SeatState {
  id: SeatId;
  kind: SeatKind;
  team: TeamId | null;
  role: RoleId | null;
  status: 'waiting' | 'seated' | 'removed' | 'refused';
  /** Where the person was moved to. */
  movedTo: SeatId | null;
  confirmed: boolean;
  /** Whether it may commit, where Control has settled that; null: as its role says. */
  commits: boolean | null;
  /** Played by the program, in a rehearsal. */
  scripted: boolean;
  /** Who of Control last let it in, turned it away, moved or removed it; null when nobody has. */
  by: SeatId | null;
}

/**
 * The clock of the current phase. Time left = endsAt − now while running, endsAt − pausedAt
 * while paused. Negative time left is overtime. A team's own extra time is added to its endsAt.
 */
export interface Clock {
  /** null: this phase has no clock */
  endsAt: number | null;
  /** While paused: when the pause began. Time left is then endsAt − pausedAt; resuming moves endsAt on by the length of the pause. */
  pausedAt: number | null;
  /** Milliseconds that this phase has stood still in pauses that are over. */
  stoodMs: number;
  /** Extra milliseconds by team. */
  extra: Record<TeamId, number>;
  /** Whose time was changed in this phase, and by whom, in order; the team is null for everyone's. */
  bends: { team: TeamId | null; by: SeatId }[];
  /** The phase expired and is locked. */
  expired: boolean;
}

/** What was said, as far as this reader heard it. */
export interface Exchange {
  talk: Talk[];
  cables: Cable[];
  rfis: Rfi[];
  announcements: { id: ItemId; at: number; text: string; audience: Audience }[];
}
export interface Talk {
  id: ItemId;
  at: number;
  team: TeamId;
  seat: SeatId;
  text: string;
}
export interface Cable {
  id: ItemId;
  at: number;
  from: TeamId;
  to: TeamId[];
  seat: SeatId;
  text: string;
}
export interface Rfi {
  id: ItemId;
  at: number;
  /** null when only the published answer was heard. */
  team: TeamId | null;
  seat: SeatId | null;
  question: string;
  answer: string | null;
  answeredAt: number | null;
  /** Who of Control answered. */
  by: SeatId | null;
  toAll: boolean;
}

export interface TurnState extends Exchange {
  id: TurnId;
  number: number;
  title: string;
  month: number;
  situation: string;
  openedAt: number | null;
  /** When each phase was opened. */
  phases: Partial<Record<Phase, number>>;
  expiredAt: number | null;
  briefs: Record<TeamId, Brief>;
  /** Control only. */
  prepared: EventData['TurnPrepared'] | null;
  branches: EventData['BranchTaken'][];
  injects: { id: InjectId | ItemId; at: number; kind: InjectKind; from: string | null; title: string; text: string; audience: Audience }[];
  /** Control only: every release with its effects. */
  injectRecords: (EventData['InjectRecorded'] & { at: number })[];
  /** item key → seat → first opened at */
  opened: Record<string, Record<SeatId, number>>;
  /** What Control did in a player's place. */
  actedFor: { at: number; team: TeamId; seat: SeatId; what: PlayerCommandType; by: SeatId }[];
  straws: Record<TeamId, Record<SeatId, OptionId | null>>;
  /** Who held the pen, from when; the last one holds it now. */
  pens: Record<TeamId, { seat: SeatId; at: number }[]>;
  dissents: Record<TeamId, { id: ItemId; at: number; seat: SeatId | null; option: OptionId | null; text: string }[]>;
  /** A team's own decision as it stands, if this reader may know it. */
  submitted: Record<TeamId, Submitted>;
  /** Decisions that came on paper. */
  slips: Record<TeamId, { at: number; seat: SeatId | null; witness: SeatId; by: SeatId }>;
  /** How often a team took its decision back; what it was stands in the record. */
  withdrawals: Record<TeamId, number>;
  seals: Record<TeamId, { seal: string; number: number; at: number }>;
  revealed: Record<TeamId, Revealed>;
  /** Control only, from the moment effects are proposed. */
  adjudication: Adjudication | null;
  /** `correctedAt`: when a value of it was last put right. */
  published: { at: number; correctedAt: number | null; indicators: EventData['IndicatorsPublished']['indicators'] } | null;
  /** Control only: values put right after they were published. */
  corrections: { at: number; indicator: IndicatorId; was: number; now: number; why: string; seat: SeatId }[];
  /** Control only: narratives put right after they were told. */
  revisions: { at: number; team: TeamId | null; was: string; now: string; why: string; seat: SeatId }[];
  /** When a narrative that this reader knows was last put right; null is the one told to all. */
  correctedAt: number | null;
  narrative: string | null;
  teamNarratives: Record<TeamId, string>;
  closedAt: number | null;
  head: string | null;
}

export interface Brief {
  at: number;
  brief: string;
  additions: string[];
  prompt: string;
  options: OptionText[];
}

export interface Submitted {
  at: number;
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
}

export interface Revealed {
  at: number;
  option: OptionText | null;
  postures: PostureId[];
  forecasts: Forecasts;
  origin: DecisionOrigin;
  lock: Lock;
  salt: string | null;
  reasonsDigest: string | null;
  seal: string | null;
}

export interface Adjudication {
  rows: EffectRow[];
  reading: Reading;
  /** row → the value Control set over the reading's, with its reason. */
  overrides: Record<string, { was: number; now: number; why: string; seat: SeatId; at: number }>;
  /** What of it was changed, and by whom, in order: a row's value, or the reading where the row is null. */
  changes: { row: string | null; seat: SeatId }[];
  applied: { row: string; change: number }[] | null;
  before: Record<IndicatorId, number> | null;
  after: Record<IndicatorId, number> | null;
}

export const noExchange: Exchange = { talk: [], cables: [], rfis: [], announcements: [] };

/** What one knows before anything happened. */
export const initialState: GameState = {
  game: null,
  openedAt: null,
  door: 'open',
  seats: {},
  stage: 'lobby',
  startedAt: null,
  endedAt: null,
  order: [],
  phase: null,
  clock: { endsAt: null, pausedAt: null, stoodMs: 0, extra: {}, bends: [], expired: false },
  turns: {},
  lobby: noExchange,
  objectives: {},
  indicators: {},
  msel: {},
  nudges: {},
  lastActs: {},
  standIn: null,
  hands: { start: null, phase: null, pause: null, resume: null, clock: null, publish: null, end: null, open: null },
  seals: 0,
  outcome: null,
  recordOpenedAt: null,
};

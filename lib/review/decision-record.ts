import type { Alternative, DecisionOrigin, EventData, Lock, OptionText, TeamFacts } from '../game/events';
import type { IndicatorId, ItemId, OptionId, PostureId, SeatId } from '../game/ids';
import type { PlayerCommandType } from '../game/player-command';
import type { Settlement } from './adjudication';
import type { Exposure } from './exposure';
import type { ForecastRecord } from './forecasts';
import type { Offer } from './offer';
import type { SealCheck, SealRecord } from './seals';
import type { StrawRecord } from './straws';

/** Someone set down an objection before the decision. */
export interface DissentRecord {
  id: ItemId;
  /** null: anonymous. */
  seat: SeatId | null;
  option: OptionId | null;
  text: string;
  at: number;
  position: number;
}

/** When what happened, on the server's clock; null: it did not (yet). */
export interface DecisionTimes {
  promptDelivered: number | null;
  deliberationOpened: number | null;
  /** The first time somebody took the pen. */
  firstDraft: number | null;
  sealed: number | null;
  withdrawn: { at: number; seat: SeatId; option: OptionId | null }[];
  revealed: number | null;
}

/** Where in the record the main moments are, to link to; null: not there. */
export interface DecisionPositions {
  prompt: number | null;
  firstDraft: number | null;
  sealed: number | null;
  revealed: number | null;
  adjudicated: number | null;
}

/**
 * Everything that a stranger needs to judge one decision without hindsight: what was asked, known,
 * expected, chosen and why, and what came of it. A fold over the record; nothing in it is typed in.
 * Where the reader may not know a thing yet, it is null or empty.
 */
export interface DecisionRecord {
  title: string;
  scenario: EventData['GameOpened']['scenario'];
  form: EventData['GameOpened']['form'];
  team: TeamFacts;
  turn: { id: string; number: number; title: string; month: number; situation: string };
  /** What becomes of a missed decision in this game. */
  missedDecision: EventData['GameOpened']['settings']['missedDecision'];
  offer: Offer;
  /** Whether the turn has been revealed. */
  revealed: boolean;
  /** null: none, or not known to the reader yet. */
  choice: OptionText | null;
  postures: PostureId[];
  origin: DecisionOrigin | null;
  lock: Lock | null;
  rationale: string | null;
  /** When the reasons were withheld on request, and by whom of Control; null: they were not. */
  withheld: { at: number; by: SeatId } | null;
  alternatives: Alternative[];
  forecasts: ForecastRecord[];
  /** How others had forecast this team. */
  forecastBy: { team: string; forecast: ForecastRecord }[];
  straws: StrawRecord[];
  dissents: DissentRecord[];
  /** Who held the pen, from when. */
  pens: { seat: SeatId; at: number; position: number }[];
  committedBy: SeatId | null;
  /** Whether the program decided, in a rehearsal: it plays the seat that committed, or every seat whose draft or votes stood. */
  scripted: boolean;
  /** If what stands was handed in on paper: who saw it, and who of Control entered it. */
  slip: { witness: SeatId; by: SeatId; at: number; position: number } | null;
  /** What Control did in a player's place. */
  actedFor: { seat: SeatId; what: PlayerCommandType; by: SeatId; at: number; position: number }[];
  times: DecisionTimes;
  positions: DecisionPositions;
  exposure: Exposure[];
  seals: SealRecord[];
  seal: { hash: string; number: number; salt: string | null; reasonsSalt: string | null; reasonsDigest: string | null } | null;
  check: SealCheck;
  reasonsHold: boolean | null;
  /** The rows in which this decision had a part; null while nothing is proposed. */
  settlement: Settlement | null;
  narrative: string | null;
  teamNarrative: string | null;
  /** Published values of this turn that Control put right. */
  corrections: { indicator: IndicatorId; was: number; now: number; why: string; seat: SeatId; at: number; position: number }[];
  /** Narratives of this turn that Control put right: those told to all, and to this team. */
  revisions: { was: string; why: string; seat: SeatId; at: number; position: number }[];
}

/** The address of a decision within its game. */
export function decisionKey(record: Pick<DecisionRecord, 'turn' | 'team'>): string {
  return `${record.turn.id}/${record.team.id}`;
}

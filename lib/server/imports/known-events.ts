import type { EventType } from '../../game/events';

/** Every type of event, as the compiler knows them: a record from elsewhere that holds another was written by a later program. */
const KNOWN: Record<EventType, true> = {
  GameOpened: true, GameForked: true, DoorSet: true, SeatRequested: true, SeatAdmitted: true, SeatRemoved: true, SeatRefused: true, SeatConfirmed: true,
  CommitRightGiven: true, CommitRightTaken: true, Nudged: true, ActedFor: true,
  ExerciseStarted: true, ObjectiveDealt: true, TurnOpened: true, BriefDelivered: true, TurnPrepared: true, BranchTaken: true, PhaseOpened: true, PhaseExpired: true,
  ExercisePaused: true, ExerciseResumed: true, ClockAdjusted: true,
  ItemOpened: true, TalkSaid: true, CableSent: true, RfiAsked: true, RfiAnswered: true, Announced: true, InjectReleased: true, InjectRecorded: true,
  InjectScheduled: true, InjectHeld: true, InjectSkipped: true,
  StrawCast: true, PenTaken: true, DissentRecorded: true, DecisionSubmitted: true, SlipEntered: true, DecisionSealed: true, DecisionWithdrawn: true, SealBroken: true, DecisionRevealed: true,
  EffectsProposed: true, ReadingChosen: true, EffectOverridden: true, EffectAdded: true, EffectsApplied: true, IndicatorsPublished: true,
  NarrativePublished: true, NarrativeDelivered: true, IndicatorCorrected: true, CorrectionPublished: true, NarrativeRevised: true, NarrativeCorrected: true, TurnClosed: true,
  ExerciseEnded: true, ObjectiveScored: true, RecordOpened: true, Withheld: true, TextWithheld: true,
};

/** Whether this program writes events of this type. */
export function isKnownEvent(type: string): type is EventType {
  return Object.hasOwn(KNOWN, type);
}

import type { GameEvent } from './events';
import { acted, stoodIn } from './evolve/acts';
import * as adjudication from './evolve/adjudication';
import * as decision from './evolve/decision';
import * as end from './evolve/end';
import * as exchange from './evolve/exchange';
import * as exercise from './evolve/exercise';
import * as seats from './evolve/seats';
import * as turn from './evolve/turn';
import { initialState, type GameState } from './state';

/**
 * What one knows after one more event. Total over any subset of a record: a reader who was not told
 * of a turn's beginning still learns what it is told. Never changes the state it is given.
 */
export function evolve(state: GameState, event: GameEvent): GameState {
  switch (event.type) {
    case 'GameOpened':
      return exercise.gameOpened(state, event);
    case 'GameForked':
      return exercise.gameForked(state);
    case 'DoorSet':
      return { ...state, door: event.data.door };
    case 'SeatRequested':
      return acted(seats.requested(state, event), event);
    case 'SeatAdmitted':
      return event.data.by === null ? acted(seats.admitted(state, event), event) : seats.admitted(state, event);
    case 'SeatRemoved':
      return seats.removed(state, event);
    case 'SeatRefused':
      return seats.refused(state, event);
    case 'SeatConfirmed':
      return acted(seats.confirmed(state, event), event);
    case 'CommitRightGiven':
    case 'CommitRightTaken':
      return seats.commitRightSettled(state, event);

    case 'Nudged':
      return seats.nudged(state, event);
    case 'ActedFor':
      return stoodIn(seats.actedFor(state, event), event);

    case 'ExerciseStarted':
      return exercise.started(state, event);
    case 'ObjectiveDealt':
      return end.objectiveDealt(state, event);
    case 'TurnOpened':
      return turn.opened(state, event);
    case 'BriefDelivered':
      return turn.briefDelivered(state, event);
    case 'TurnPrepared':
      return turn.prepared(state, event);
    case 'BranchTaken':
      return turn.branchTaken(state, event);
    case 'PhaseOpened':
      return exercise.phaseOpened(state, event);
    case 'PhaseExpired':
      return exercise.phaseExpired(state, event);
    case 'ExercisePaused':
      return exercise.paused(state, event);
    case 'ExerciseResumed':
      return exercise.resumed(state, event);
    case 'ClockAdjusted':
      return exercise.clockAdjusted(state, event);

    case 'ItemOpened':
      return acted(turn.itemOpened(state, event), event);
    case 'TalkSaid':
      return acted(exchange.talkSaid(state, event), event);
    case 'CableSent':
      return acted(exchange.cableSent(state, event), event);
    case 'RfiAsked':
      return acted(exchange.rfiAsked(state, event), event);
    case 'RfiAnswered':
      return exchange.rfiAnswered(state, event);
    case 'Announced':
      return exchange.announced(state, event);
    case 'InjectReleased':
      return turn.injectReleased(state, event);
    case 'InjectRecorded':
      return turn.injectRecorded(state, event);

    case 'InjectScheduled':
      return turn.injectScheduled(state, event);
    case 'InjectHeld':
    case 'InjectSkipped':
      return turn.injectKeptBack(state, event);

    case 'StrawCast':
      return acted(decision.strawCast(state, event), event);
    case 'PenTaken':
      return acted(decision.penTaken(state, event), event);
    case 'DissentRecorded':
      return acted(decision.dissentRecorded(state, event), event);
    case 'DecisionSubmitted':
      return event.data.origin === 'committed' ? acted(decision.submitted(state, event), event) : decision.submitted(state, event);
    case 'SlipEntered':
      return decision.slipEntered(state, event);
    case 'DecisionSealed':
      return decision.sealed(state, event);
    case 'DecisionWithdrawn':
      return acted(decision.withdrawn(state, event), event);
    case 'SealBroken':
      return decision.sealBroken(state, event);
    case 'DecisionRevealed':
      return decision.revealed(state, event);

    case 'EffectsProposed':
      return adjudication.effectsProposed(state, event);
    case 'ReadingChosen':
      return adjudication.readingChosen(state, event);
    case 'EffectOverridden':
      return adjudication.effectOverridden(state, event);
    case 'EffectAdded':
      return adjudication.effectAdded(state, event);
    case 'EffectsApplied':
      return adjudication.effectsApplied(state, event);
    case 'IndicatorsPublished':
      return adjudication.indicatorsPublished(state, event);
    case 'NarrativePublished':
      return turn.narrativePublished(state, event);
    case 'NarrativeDelivered':
      return turn.narrativeDelivered(state, event);
    case 'IndicatorCorrected':
      return adjudication.indicatorCorrected(state, event);
    case 'CorrectionPublished':
      return adjudication.correctionPublished(state, event);
    case 'NarrativeRevised':
      return turn.narrativeRevised(state, event);
    case 'NarrativeCorrected':
      return turn.narrativeCorrected(state, event);
    case 'TurnClosed':
      return turn.closed(state, event);

    case 'ExerciseEnded':
      return end.exerciseEnded(state, event);
    case 'ObjectiveScored':
      return end.objectiveScored(state, event);
    case 'RecordOpened':
      return end.recordOpened(state, event);
    case 'Withheld':
    case 'TextWithheld':
      // The texts go out of the facts themselves; whoever folded them folds anew.
      return state;
    default:
      return unheardOf(state, event);
  }
}

/** The compiler proves that every event has its case; one from a later version of the program changes nothing here. */
function unheardOf(state: GameState, _event: never): GameState {
  return state;
}

/** What one knows who was told these events, in this order, after `from`. */
export function fold(events: readonly GameEvent[], from: GameState = initialState): GameState {
  return events.reduce(evolve, from);
}

import type { Circumstances } from './circumstances';
import type { Command, CommandOf, CommandType } from './commands';
import { refused, type Decided } from './decided';
import type { SeatId } from './ids';
import { PLAYER_COMMAND_TYPES, type PlayerCommandType } from './player-command';
import { PLAYER_RULES } from './player-rules';
import type { ControlRule, PlayerRule, SystemRule } from './rule';
import { actFor } from './rules/act-for';
import { addEffect } from './rules/add-effect';
import { adjustClock } from './rules/adjust-clock';
import { admitSeat } from './rules/admit-seat';
import { announce } from './rules/announce';
import { answerRfi } from './rules/answer-rfi';
import { chooseReading } from './rules/choose-reading';
import { correctIndicator } from './rules/correct-indicator';
import { correctNarrative } from './rules/correct-narrative';
import { endExercise } from './rules/end-exercise';
import { enterSlip } from './rules/enter-slip';
import { expirePhase } from './rules/expire-phase';
import { forkGame } from './rules/fork-game';
import { giveCommitRight } from './rules/give-commit-right';
import { holdInject } from './rules/hold-inject';
import { improviseInject } from './rules/improvise-inject';
import { mirrorArrives } from './rules/mirror-arrives';
import { moveSeat } from './rules/move-seat';
import { nudge } from './rules/nudge';
import { openGame } from './rules/open-game';
import { openNext } from './rules/open-next';
import { openRecord } from './rules/open-record';
import { overrideEffect } from './rules/override-effect';
import { pause } from './rules/pause';
import { playerArrives } from './rules/player-arrives';
import { publishAdjudication } from './rules/publish-adjudication';
import { refuseSeat } from './rules/refuse-seat';
import { releaseInject } from './rules/release-inject';
import { releaseScheduled } from './rules/release-scheduled';
import { removeSeat } from './rules/remove-seat';
import { resume } from './rules/resume';
import { scheduleInject } from './rules/schedule-inject';
import { seatArrives } from './rules/seat-arrives';
import { setDoor } from './rules/set-door';
import { skipInject } from './rules/skip-inject';
import { startExercise } from './rules/start-exercise';
import { withhold } from './rules/withhold';
import type { GameState } from './state';
import { get } from './table';

export type { Decided } from './decided';

/** Who may ask, and the rule that answers. */
type Entry<T extends CommandType> =
  | { by: 'system'; rule: SystemRule<T> }
  | { by: 'control'; rule: ControlRule<T> }
  | { by: 'player'; rule: PlayerRule<T> };

/** The rules of the game: for each command, who may ask and what comes of it. */
export const RULES: { readonly [T in CommandType]: Entry<T> } = {
  openGame: { by: 'system', rule: openGame },
  forkGame: { by: 'system', rule: forkGame },
  seatArrives: { by: 'system', rule: seatArrives },
  playerArrives: { by: 'system', rule: playerArrives },
  mirrorArrives: { by: 'system', rule: mirrorArrives },
  expirePhase: { by: 'system', rule: expirePhase },
  releaseScheduled: { by: 'system', rule: releaseScheduled },

  setDoor: { by: 'control', rule: setDoor },
  admitSeat: { by: 'control', rule: admitSeat },
  refuseSeat: { by: 'control', rule: refuseSeat },
  removeSeat: { by: 'control', rule: removeSeat },
  moveSeat: { by: 'control', rule: moveSeat },
  nudge: { by: 'control', rule: nudge },
  actFor: { by: 'control', rule: actFor },
  enterSlip: { by: 'control', rule: enterSlip },
  giveCommitRight: { by: 'control', rule: giveCommitRight },
  startExercise: { by: 'control', rule: startExercise },
  openNext: { by: 'control', rule: openNext },
  pause: { by: 'control', rule: pause },
  resume: { by: 'control', rule: resume },
  adjustClock: { by: 'control', rule: adjustClock },
  announce: { by: 'control', rule: announce },
  releaseInject: { by: 'control', rule: releaseInject },
  scheduleInject: { by: 'control', rule: scheduleInject },
  holdInject: { by: 'control', rule: holdInject },
  skipInject: { by: 'control', rule: skipInject },
  improviseInject: { by: 'control', rule: improviseInject },
  answerRfi: { by: 'control', rule: answerRfi },
  chooseReading: { by: 'control', rule: chooseReading },
  overrideEffect: { by: 'control', rule: overrideEffect },
  addEffect: { by: 'control', rule: addEffect },
  publishAdjudication: { by: 'control', rule: publishAdjudication },
  correctIndicator: { by: 'control', rule: correctIndicator },
  correctNarrative: { by: 'control', rule: correctNarrative },
  endExercise: { by: 'control', rule: endExercise },
  openRecord: { by: 'control', rule: openRecord },
  withhold: { by: 'control', rule: withhold },

  ...players(),
};

function players(): { [T in PlayerCommandType]: Entry<T> } {
  return Object.fromEntries(PLAYER_COMMAND_TYPES.map((type) => [type, { by: 'player', rule: PLAYER_RULES[type] }])) as { [T in PlayerCommandType]: Entry<T> };
}

/**
 * What comes of a command: new facts, or a named refusal. `state` is the full state, as Control has
 * it; `actor` is the seat that asks, or the program itself. Who may ask is settled before the rule
 * is asked. Pure: all else it needs of the world are the circumstances.
 */
export function decide<T extends CommandType>(command: CommandOf<T> & Command, state: GameState, actor: SeatId | 'system', c: Circumstances): Decided {
  const type: T = command.type;
  const entry: Entry<T> = RULES[type];
  if ((actor === 'system') !== (entry.by === 'system')) return refused('not-yours-to-do', { needs: entry.by });
  if (state.game === null && type !== 'openGame') return refused('no-game');
  if (entry.by === 'system') return entry.rule(command, state, c);
  if (actor === 'system') return refused('not-yours-to-do', { needs: entry.by });

  const seat = get(state.seats, actor);
  if (!seat) return refused('unknown-seat', { seat: actor });
  if (seat.status === 'waiting') return refused('not-yours-to-do', { needs: 'admission' });
  if (seat.status !== 'seated') return refused('seat-gone', { seat: actor });
  if (seat.kind !== entry.by) return refused('not-yours-to-do', { needs: entry.by });
  if (entry.by === 'control') return entry.rule(command, state, actor, c);
  if (seat.team === null || seat.role === null) return refused('not-yours-to-do', { needs: entry.by });
  return entry.rule(command, state, { id: actor, team: seat.team, role: seat.role }, c);
}

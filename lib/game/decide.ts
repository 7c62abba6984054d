import type { Circumstances } from './circumstances';
import type { Command, CommandOf, CommandType } from './commands';
import { refused, type Decided } from './decided';
import type { SeatId } from './ids';
import type { ControlRule, PlayerRule, SystemRule } from './rule';
import { addEffect } from './rules/add-effect';
import { adjustClock } from './rules/adjust-clock';
import { admitSeat } from './rules/admit-seat';
import { announce } from './rules/announce';
import { answerRfi } from './rules/answer-rfi';
import { askControl } from './rules/ask-control';
import { castStraw } from './rules/cast-straw';
import { chooseReading } from './rules/choose-reading';
import { commitDecision } from './rules/commit-decision';
import { confirmPresence } from './rules/confirm-presence';
import { endExercise } from './rules/end-exercise';
import { expirePhase } from './rules/expire-phase';
import { giveCommitRight } from './rules/give-commit-right';
import { improviseInject } from './rules/improvise-inject';
import { moveSeat } from './rules/move-seat';
import { openGame } from './rules/open-game';
import { openItem } from './rules/open-item';
import { openNext } from './rules/open-next';
import { openRecord } from './rules/open-record';
import { overrideEffect } from './rules/override-effect';
import { pause } from './rules/pause';
import { playerArrives } from './rules/player-arrives';
import { publishAdjudication } from './rules/publish-adjudication';
import { recordDissent } from './rules/record-dissent';
import { refuseSeat } from './rules/refuse-seat';
import { releaseInject } from './rules/release-inject';
import { removeSeat } from './rules/remove-seat';
import { resume } from './rules/resume';
import { say } from './rules/say';
import { seatArrives } from './rules/seat-arrives';
import { sendCable } from './rules/send-cable';
import { setDoor } from './rules/set-door';
import { startExercise } from './rules/start-exercise';
import { takePen } from './rules/take-pen';
import { withdrawDecision } from './rules/withdraw-decision';
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
  seatArrives: { by: 'system', rule: seatArrives },
  playerArrives: { by: 'system', rule: playerArrives },
  expirePhase: { by: 'system', rule: expirePhase },

  setDoor: { by: 'control', rule: setDoor },
  admitSeat: { by: 'control', rule: admitSeat },
  refuseSeat: { by: 'control', rule: refuseSeat },
  removeSeat: { by: 'control', rule: removeSeat },
  moveSeat: { by: 'control', rule: moveSeat },
  giveCommitRight: { by: 'control', rule: giveCommitRight },
  startExercise: { by: 'control', rule: startExercise },
  openNext: { by: 'control', rule: openNext },
  pause: { by: 'control', rule: pause },
  resume: { by: 'control', rule: resume },
  adjustClock: { by: 'control', rule: adjustClock },
  announce: { by: 'control', rule: announce },
  releaseInject: { by: 'control', rule: releaseInject },
  improviseInject: { by: 'control', rule: improviseInject },
  answerRfi: { by: 'control', rule: answerRfi },
  chooseReading: { by: 'control', rule: chooseReading },
  overrideEffect: { by: 'control', rule: overrideEffect },
  addEffect: { by: 'control', rule: addEffect },
  publishAdjudication: { by: 'control', rule: publishAdjudication },
  endExercise: { by: 'control', rule: endExercise },
  openRecord: { by: 'control', rule: openRecord },

  confirmPresence: { by: 'player', rule: confirmPresence },
  openItem: { by: 'player', rule: openItem },
  say: { by: 'player', rule: say },
  sendCable: { by: 'player', rule: sendCable },
  askControl: { by: 'player', rule: askControl },
  castStraw: { by: 'player', rule: castStraw },
  takePen: { by: 'player', rule: takePen },
  recordDissent: { by: 'player', rule: recordDissent },
  commitDecision: { by: 'player', rule: commitDecision },
  withdrawDecision: { by: 'player', rule: withdrawDecision },
};

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

import type { TurnId } from '../../game/ids';
import { ofType, type Facts } from '../select';

/** When each turn opened, in milliseconds from STARTEX on the room's own clock; none before STARTEX. */
export function turnOpenings(facts: Facts): { turn: TurnId; number: number; at: number }[] {
  const started = ofType(facts, 'ExerciseStarted')[0];
  return started ? ofType(facts, 'TurnOpened').map(({ data: { turn, number }, at }) => ({ turn, number, at: at - started.at })) : [];
}

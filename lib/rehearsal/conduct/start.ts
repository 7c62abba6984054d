import { command, type Deed } from '../deed';
import { people, players } from '../table-mates';
import type { AtTheDesk } from './at-the-desk';

/** STARTEX once every person has said "I'm here"; where only scripts play, once they have had time to. */
export function start({ view, lastAt, pace }: AtTheDesk): Deed | null {
  if (view.stage !== 'lobby' || players(view).length === 0 || people(view).some(({ confirmed }) => !confirmed)) return null;
  return command(lastAt + (people(view).length > 0 ? 2 : 8) * pace, { type: 'startExercise' });
}

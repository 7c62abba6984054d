import { command, type Deed } from '../deed';
import { people } from '../table-mates';
import { goOn, type InATurn } from './at-the-desk';
import { narrative } from './narrative';

/** Leaves the reveal to be read, takes the effects as they are proposed, tells what happened, and goes on or ends. */
export function settlement(desk: InATurn): Deed | null {
  const { view, turn, opened, lastAt, pace } = desk;
  if (view.phase === 'reveal') return goOn(desk, opened, { people: 25, alone: 3 });
  if (view.phase !== 'adjudicate') return null;
  if (turn.published === null) {
    const wait = (people(view).length > 0 ? 8 : 3) * pace;
    return command(Math.max(lastAt, opened + wait), { type: 'publishAdjudication', turn: turn.id, narrative: narrative(desk), teamNarratives: {} });
  }
  const next = goOn(desk, turn.published.at, { people: 30, alone: 4 });
  return turn.number < (view.game?.form.turns ?? 0) ? next : command(next.at, { type: 'endExercise' });
}

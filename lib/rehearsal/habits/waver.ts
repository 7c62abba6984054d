import { get } from '../../game/table';
import { command, type Deed } from '../deed';
import type { Mind } from '../mind';

/** Who contradicts itself takes back, once in the first turn, what it has just sealed. */
export function waver(mind: Mind): Deed | null {
  const { view, turn, team, seat, manner } = mind;
  const submitted = get(turn.submitted, team);
  if (!manner.contradicts || view.phase !== 'deliberate' || turn.number !== 1 || submitted?.seat !== seat || get(turn.withdrawals, team)) return null;
  return command(mind.after(1.5, submitted.at), { type: 'withdrawDecision', turn: turn.id });
}

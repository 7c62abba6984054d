import { command, type Deed } from '../deed';
import { between, type Mind } from '../mind';
import { question } from '../phrases';

/** Asks Control. */
export function ask(mind: Mind): Deed | null {
  const { view, turn, seat, manner } = mind;
  const asked = turn.rfis.filter((rfi) => rfi.seat === seat).length;
  if (view.phase !== 'deliberate' || asked >= manner.questions) return null;
  return command(mind.after(between(8, 16, mind.chance('ask'))), { type: 'askControl', text: question(mind) });
}

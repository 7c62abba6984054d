import { command, type Deed } from '../deed';
import type { AtTheDesk } from './at-the-desk';

const ANSWER = 'This Control is a script and knows nothing beyond the scenario. Your brief holds what can be known now; decide on that. [scripted]';

/** Answers what is asked, so that nobody waits. */
export function answer({ view, lastAt, pace }: AtTheDesk): Deed | null {
  const open = Object.values(view.turns).flatMap(({ rfis }) => rfis).concat(view.lobby.rfis).find((rfi) => rfi.answer === null);
  return open ? command(Math.max(lastAt, open.at + 3 * pace), { type: 'answerRfi', rfi: open.id, answer: ANSWER, toAll: false }) : null;
}

import { answer } from './conduct/answer';
import { inATurn, type AtTheDesk } from './conduct/at-the-desk';
import { brief } from './conduct/brief';
import { deliberation } from './conduct/deliberation';
import { injects } from './conduct/injects';
import { settlement } from './conduct/settlement';
import { start } from './conduct/start';
import { command, type Deed } from './deed';

const CONDUCT = [brief, injects, deliberation, settlement];

/** What the scripted Control will do next, and when, so that somebody can play alone; null: it waits for something to happen. */
export function whatControlDoes(desk: AtTheDesk): Deed | null {
  const { view, lastAt, pace } = desk;
  if (view.recordOpenedAt !== null) return null;
  if (view.stage === 'ended') return command(Math.max(lastAt, (view.endedAt ?? 0) + 5 * pace), { type: 'openRecord' });
  if (view.stage === 'lobby') return start(desk);
  if (view.clock.pausedAt !== null) return null;
  const here = inATurn(desk);
  const deeds = [answer(desk), ...(here ? CONDUCT.map((conduct) => conduct(here)) : [])].filter((deed) => deed !== null);
  return deeds.length === 0 ? null : deeds.reduce((a, b) => (b.at < a.at ? b : a));
}

import { PHASES } from '@/lib/game/phase';
import type { Finding } from '../finding';
import type { Timing, TurnTime } from './timing';

/**
 * Whether the turns fit their minutes.
 * - brief-too-short (mend): the brief phase ends before the slowest team has read situation, brief and prompt once at
 *   238 words a minute.
 * - brief-tight (look): it ends before they have also read the options, or before a second-language reader is through.
 * - no-clock (look): phases without minutes, which count nothing here.
 * - form-too-long (mend): the phases take more minutes than there are.
 * - form-tight (look): they would, if each brief phase gave second-language readers the time they need.
 */
export function checkTime(timing: Timing, teamName: (id: string) => string): Finding[] {
  return [...timing.turns.flatMap((turn) => checkBrief(turn, teamName)), ...noClock(timing), ...checkForm(timing)];
}

function checkBrief(turn: TurnTime, teamName: (id: string) => string): Finding[] {
  const { brief } = turn.minutes;
  if (brief === null) return [];
  const about = { turn: turn.number, title: turn.title, team: teamName(turn.slowest), brief, first: tenths(turn.needed.first), second: tenths(turn.needed.second) };
  const anchor = `turn-${turn.base}`;
  if (turn.neededBeforeTalk.first > brief) return [{ kind: 'brief-too-short', verdict: 'mend', anchor, about: { ...about, first: tenths(turn.neededBeforeTalk.first) } }];
  if (turn.needed.second > brief) return [{ kind: 'brief-tight', verdict: 'look', anchor, about }];
  return [];
}

function noClock({ turns }: Timing): Finding[] {
  return PHASES.flatMap((phase): Finding[] => {
    const without = turns.filter(({ minutes }) => minutes[phase] === null);
    return without.length === 0 ? [] : [{ kind: 'no-clock', verdict: 'look', anchor: 'forms', about: { phase, turns: without.map(({ number }) => number).join(', ') } }];
  });
}

function checkForm({ turns, planned, needed, total }: Timing): Finding[] {
  const about = { turns: turns.length, planned: tenths(planned), needed: tenths(needed.second), total };
  if (planned > total) return [{ kind: 'form-too-long', verdict: 'mend', anchor: 'forms', about }];
  if (needed.second > total) return [{ kind: 'form-tight', verdict: 'look', anchor: 'forms', about }];
  return [];
}

/** Minutes to one place, as a person would say them. */
const tenths = (minutes: number): number => Math.round(minutes * 10) / 10;

import type { Scenario } from '@/lib/game/scenario';
import type { Plan } from '@/lib/game/plan';
import type { Finding } from '../finding';
import { words } from './reading-speed';

/** In one turn the longest brief has at most this many times the words of the shortest. */
export const BRIEFS_AT_MOST = 1.5;
/** Under one prompt the longest option text has at most this many times the words of the shortest … */
export const OPTIONS_AT_MOST = 2;
/** … unless they differ by fewer words than this, which nobody sees. */
export const OPTIONS_APART = 12;

/**
 * Whether texts that stand side by side are of like length (all: look).
 * - briefs-uneven: the teams' briefs of one turn differ by more than `BRIEFS_AT_MOST`.
 * - options-uneven: the option texts under one prompt differ by more than `OPTIONS_AT_MOST` and by `OPTIONS_APART`
 *   words or more; the longest reads like the right answer.
 */
export function checkLengths(scenario: Scenario, plan: Plan): Finding[] {
  return plan.turns.flatMap((turn) => {
    const told = { turn: turn.number, title: turn.title };
    const anchor = `turn-${turn.base}`;
    const briefs = scenario.teams.map(({ id, name }) => ({ name, words: words(turn.teams[id]?.brief ?? '') })).filter((brief) => brief.words > 0);
    const options = scenario.teams.flatMap(({ id, name }): Finding[] => {
      const texts = (turn.teams[id]?.options ?? []).map(({ label, text }) => ({ name: label, words: words(text) }));
      const { longest, shortest } = extremes(texts);
      if (longest.words <= shortest.words * OPTIONS_AT_MOST || longest.words - shortest.words < OPTIONS_APART) return [];
      return [{ kind: 'options-uneven', verdict: 'look', anchor, about: { ...told, team: name, ...sides(longest, shortest) } }];
    });
    const { longest, shortest } = extremes(briefs);
    const uneven = longest.words > shortest.words * BRIEFS_AT_MOST;
    return [...(uneven ? [{ kind: 'briefs-uneven' as const, verdict: 'look' as const, anchor, about: { ...told, ...sides(longest, shortest) } }] : []), ...options];
  });
}

interface Text {
  name: string;
  words: number;
}

const NOTHING: Text = { name: '', words: 0 };

function extremes(texts: Text[]): { longest: Text; shortest: Text } {
  const sorted = texts.toSorted((a, b) => a.words - b.words);
  return { longest: sorted.at(-1) ?? NOTHING, shortest: sorted[0] ?? NOTHING };
}

function sides(longest: Text, shortest: Text): Record<string, string | number> {
  return { longer: longest.name, longerWords: longest.words, shorter: shortest.name, shorterWords: shortest.words };
}

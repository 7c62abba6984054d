import type { EffectRow } from '@/lib/game/events';
import type { IndicatorId, OptionId, TeamId } from '@/lib/game/ids';
import { optionsOffered } from '@/lib/game/offers';
import { proposeEffects } from '@/lib/game/proposing';
import type { Reading, Scenario } from '@/lib/game/scenario';
import type { GameState, TurnState } from '@/lib/game/state';

export interface BestChoice {
  team: TeamId;
  offered: OptionId[];
  /** Those with the best result for the team; several when they tie. */
  best: OptionId[];
}

/**
 * For each team of a turn that was adjudicated: which of its options would have served it best, given what the others
 * chose, the branches taken and the injects released. The result of an option is what the whole turn then does to the
 * indicators the team minds, by the game's own rules (pair rules, changes by branches, and the ends of the tracks
 * included), each step counting alike. Objectives and later turns are not in it.
 */
export function bestChoices(turn: TurnState, state: GameState, scenario: Scenario): BestChoice[] {
  const { adjudication } = turn;
  if (!adjudication?.before) return [];
  const { before, reading } = adjudication;
  return Object.entries(turn.revealed).map(([team, revealed]) => {
    const offered = optionsOffered(turn, team);
    const results = offered.map((id) => {
      const instead = { ...turn, revealed: { ...turn.revealed, [team]: { ...revealed, option: { id, label: '', text: '' } } } };
      return resultFor(team, proposeEffects(instead, state, { scenario }), before, reading, scenario);
    });
    const most = Math.max(...results);
    return { team, offered, best: offered.filter((_, index) => results[index] === most) };
  });
}

function resultFor(team: TeamId, rows: readonly EffectRow[], before: Readonly<Record<IndicatorId, number>>, reading: Reading, { indicators }: Scenario): number {
  return indicators.reduce((sum, { id, min, max, good_for: good }) => {
    const minds = good[team] ?? 0;
    if (minds === 0) return sum;
    const start = before[id] ?? min;
    const end = rows.reduce((value, row) => (row.indicator === id ? Math.min(max, Math.max(min, value + row.change[reading])) : value), start);
    return sum + minds * (end - start);
  }, 0);
}

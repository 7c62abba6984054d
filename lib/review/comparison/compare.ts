import type { IndicatorId, OptionId, TeamId, TurnId } from '../../game/ids';
import type { Scenario } from '../../game/scenario';
import type { ComparedDecision, GameSummary } from './game-summary';

/** What was chosen in answer to one prompt, over many games. */
export interface PromptChoices {
  uses: TurnId;
  title: string;
  team: TeamId;
  /** Every option of the scenario, also those nobody chose; `games` counts the games in which it was chosen. */
  options: { id: OptionId; label: string; locked: boolean; games: number }[];
  /** Games in which the prompt was revealed without a decision. */
  none: number;
  /** Games in which the prompt was played. */
  n: number;
  /** Of the games in which it was played, those in which somebody of the team dissented. */
  dissented: number;
  /** Seal times in milliseconds, in rising order; only of decisions that a team sealed itself. */
  sealedAfter: number[];
}

/** Where one indicator ended, game by game. */
export interface IndicatorEnds {
  id: IndicatorId;
  name: string;
  min: number;
  max: number;
  start: number;
  ends: { label: string; value: number }[];
}

/** Many games of one scenario beside each other. Every figure comes with its n. */
export interface Comparison {
  n: number;
  prompts: PromptChoices[];
  indicators: IndicatorEnds[];
  endings: { id: string | null; name: string | null; games: number }[];
  /** One point for each game and ally: mean surprise in bits beside mean hedging; only where both are known. */
  surpriseBesideHedging: { label: string; team: TeamId; surprise: number; hedging: number }[];
}

/** Lays games of one scenario beside each other. Indicators and endings are those of games that came to their end. */
export function compareGames(games: readonly GameSummary[], scenario: Scenario): Comparison {
  const ended = games.filter((game) => game.ended);
  return {
    n: games.length,
    prompts: scenario.turns.flatMap(({ id, title, teams }) => Object.entries(teams).flatMap(([team, task]) => promptChoices(games, { uses: id, title, team, offered: task.options }))),
    indicators: scenario.indicators.map(({ id, name, min, max, start }) => ({
      id, name, min, max, start,
      ends: ended.flatMap(({ label, indicators }) => (indicators?.[id] === undefined ? [] : [{ label, value: indicators[id] }])),
    })),
    endings: endings(ended, scenario),
    surpriseBesideHedging: games.flatMap(({ label, allies }) =>
      allies.flatMap(({ team, surprise, hedging }) => (surprise.value === null || hedging.value === null ? [] : [{ label, team, surprise: surprise.value, hedging: hedging.value }])),
    ),
  };
}

interface Prompt extends Pick<PromptChoices, 'uses' | 'title' | 'team'> {
  offered: Scenario['turns'][number]['teams'][string]['options'];
}

function promptChoices(games: readonly GameSummary[], { uses, title, team, offered }: Prompt): PromptChoices[] {
  const made: ComparedDecision[] = games.flatMap(({ decisions }) => decisions.filter((decision) => decision.uses === uses && decision.team === team));
  if (made.length === 0) return [];
  return [{
    uses, title, team,
    options: offered.map(({ id, label, locked }) => ({ id, label, locked, games: made.filter(({ option }) => option === id).length })),
    none: made.filter(({ option }) => option === null).length,
    n: made.length,
    dissented: made.filter(({ dissents }) => dissents > 0).length,
    sealedAfter: made.flatMap(({ sealedAfter }) => (sealedAfter === null ? [] : [sealedAfter])).sort((a, b) => a - b),
  }];
}

function endings(ended: readonly GameSummary[], scenario: Scenario): Comparison['endings'] {
  const known = scenario.endings.map(({ id, name }) => ({ id, name, games: ended.filter(({ ending }) => ending === id).length }));
  const none = ended.filter(({ ending }) => ending === null || !known.some(({ id }) => id === ending)).length;
  return none === 0 ? known : [...known, { id: null, name: null, games: none }];
}

/** The middle of some numbers in rising order; null of none. */
export function medianOf(rising: readonly number[]): number | null {
  const [low, high] = [rising[Math.floor((rising.length - 1) / 2)], rising[Math.floor(rising.length / 2)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

import type { Forecast, Forecasts, TeamFacts } from '../game/events';
import { CHIPS } from '../game/forecast';
import { firmnessOf, pastPostures } from './choosing';
import type { Mind } from './mind';

/** Over so many postures the ten chips are laid. */
const SPREAD = 3;

/** What it expects of each other team: what that team did before, and more of the kind that it likes itself. */
export function forecasts(mind: Mind): Forecasts {
  const others = mind.view.game?.teams.filter(({ id }) => id !== mind.team) ?? [];
  return Object.fromEntries(others.map((team) => [team.id, forecastOf(team, mind)]));
}

function forecastOf({ id, postures }: TeamFacts, { view, manner, chance }: Mind): Forecast {
  const draw = chance(`forecast ${id}`);
  const past = pastPostures(view, id);
  const weights = postures.map((posture) => {
    const firm = firmnessOf(view, posture);
    const expected = manner.likes === 'firm' ? firm : manner.likes === 'gentle' ? -firm : 0;
    return { posture, weight: Math.max(0.1, draw() * 2 + 2 * (past[posture] ?? 0) + expected) };
  });
  const likely = weights.sort((a, b) => b.weight - a.weight).slice(0, SPREAD);
  return inChips(likely);
}

/** Ten chips by weight; what rounding leaves over goes to the likeliest. */
function inChips(likely: readonly { posture: string; weight: number }[]): Forecast {
  const total = likely.reduce((sum, { weight }) => sum + weight, 0);
  const laid = likely.map(({ posture, weight }): [string, number] => [posture, Math.floor((weight / total) * CHIPS)]);
  const left = CHIPS - laid.reduce((sum, [, chips]) => sum + chips, 0);
  return Object.fromEntries(laid.map(([posture, chips], index): [string, number] => [posture, index === 0 ? chips + left : chips]).filter(([, chips]) => chips > 0));
}

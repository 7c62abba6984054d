import type { refused } from './decided';
import type { Forecast, Forecasts } from './events';
import { CHIPS, totalChips } from './forecast';
import type { TeamId } from './ids';
import type { Refusal } from './refusal';
import type { GameState } from './state';

type Checked = { ok: true; forecasts: Forecasts } | { ok: false; refusal: Refusal };

/** A team's forecasts without empty lines and empty forecasts; or what is wrong with them. */
export function checkForecasts(forecasts: Forecasts, team: TeamId, state: GameState): Checked {
  const kept: [TeamId, Forecast][] = [];
  for (const [of, forecast] of Object.entries(forecasts)) {
    const wrong = faultOf(of, forecast, team, state);
    if (wrong) return wrong;
    if (totalChips(forecast) > 0) kept.push([of, Object.fromEntries(Object.entries(forecast).filter(([, chips]) => chips > 0))]);
  }
  return { ok: true, forecasts: Object.fromEntries(kept) };
}

/** Those of a team's forecasts that could have been committed; the others are dropped. */
export function validForecasts(forecasts: Forecasts, team: TeamId, state: GameState): Forecasts {
  const valid = Object.entries(forecasts).flatMap(([of, forecast]) => {
    const checked = checkForecasts({ [of]: forecast }, team, state);
    return checked.ok ? Object.entries(checked.forecasts) : [];
  });
  return Object.fromEntries(valid);
}

function faultOf(of: TeamId, forecast: Forecast, team: TeamId, state: GameState) {
  const facts = state.game?.teams.find(({ id }) => id === of);
  if (!facts) return fault('unknown-team', { team: of });
  if (of === team) return fault('forecast-of-self', { team });
  const posture = Object.keys(forecast).find((id) => !facts.postures.includes(id));
  if (posture !== undefined) return fault('unknown-posture', { team: of, posture });
  const chips = totalChips(forecast);
  return chips === 0 || chips === CHIPS ? null : fault('forecast-not-ten', { team: of, chips });
}

const fault = (...reason: Parameters<typeof refused>): Checked & { ok: false } => {
  const [code, about = {}] = reason;
  return { ok: false, refusal: { code, about } };
};

import type { RoleId, TeamId } from '../game/ids';
import type { GameState } from '../game/state';
import { chanceFor, shuffled } from './chance';
import { TEMPERAMENTS, type Temperament } from './temperament';

/** So many scripted players sit at one game at most. */
export const MOST_PLAYERS = 24;

/** A seat nobody has taken. */
export interface Place {
  team: TeamId;
  role: RoleId;
  commits: boolean;
}

/** A scripted player's part. */
export interface Part extends Place {
  temperament: Temperament;
}

/** The offices in which nobody sits or waits to be let in, those that commit first. */
export function emptyPlaces(state: GameState): Place[] {
  const taken = Object.values(state.seats).filter(({ status }) => status === 'seated' || status === 'waiting');
  const places = (state.game?.teams ?? []).flatMap(({ id: team, roles }) => roles.map(({ id: role, commits }) => ({ team, role, commits })));
  return places.filter(({ team, role }) => !taken.some((seat) => seat.team === team && seat.role === role)).sort((a, b) => Number(b.commits) - Number(a.commits));
}

/**
 * Gives each place a temperament, dealt round so that all of them come about. A silent player is given no office
 * that commits unless no other temperament is wanted: with an ill-chosen head, a whole team would do nothing.
 */
export function cast(places: readonly Place[], wanted: readonly Temperament[], seed: number): Part[] {
  const chosen = wanted.length > 0 ? wanted : TEMPERAMENTS;
  const speaking = chosen.filter((temperament) => temperament !== 'silent');
  const heads = shuffled(speaking.length > 0 ? speaking : chosen, chanceFor(seed, 'heads'));
  const others = shuffled(chosen, chanceFor(seed, 'others'));
  let [head, other] = [0, 0];
  return places.slice(0, MOST_PLAYERS).map((place) => {
    const temperament = place.commits ? heads[head++ % heads.length] : others[other++ % others.length];
    return { ...place, temperament: temperament ?? 'steady' };
  });
}

import type { Audience } from '../../game/audience';
import { teamsOf } from '../../game/audience';
import type { GameId } from '../../game/ids';
import { seesEverything, type Standing } from '../standing';

const room = (game: GameId, name: string) => `${game}|${name}`;

/** The room of those who hear every audience: Control and observers. */
export function everything(game: GameId): string {
  return room(game, '*');
}

/** The rooms that hear an audience. A cable between teams goes to the rooms of its teams; who is in two of them hears it once. */
export function roomsOf(game: GameId, audience: Audience): string[] {
  const teams = teamsOf(audience);
  const names = teams.length > 0 ? teams.map((team) => `team:${team}`) : [audience];
  return [...names.map((name) => room(game, name)), everything(game)];
}

/** The room of those who write a draft together, by whose it is. */
export function roomOfOwner(game: GameId, owner: string): string {
  return owner === 'control' ? everything(game) : room(game, owner);
}

/** The rooms a seat belongs in. Who looks on as a team does stays out of its own seat's room. */
export function roomsFor(game: GameId, { sight, lookingOn }: Pick<Standing, 'sight' | 'lookingOn'>): string[] {
  const own = lookingOn ? [] : [room(game, `seat:${sight.id}`)];
  if (seesEverything(sight)) return [everything(game), ...own];
  const team = 'team' in sight ? [room(game, `team:${sight.team}`)] : [];
  return [room(game, 'all'), ...own, ...team];
}

import type { Audience } from '../../game/audience';
import { teamsOf } from '../../game/audience';
import type { GameId } from '../../game/ids';
import type { Seat } from '../../game/seat';
import { seesEverything } from '../standing';

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

/** The rooms a seat belongs in. */
export function roomsFor(game: GameId, sight: Seat): string[] {
  const own = room(game, `seat:${sight.id}`);
  if (seesEverything(sight)) return [everything(game), own];
  const all = room(game, 'all');
  return sight.kind === 'player' ? [all, own, room(game, `team:${sight.team}`)] : [all, own];
}

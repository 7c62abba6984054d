import type { SeatId, TeamId } from '@/lib/game/ids';
import { itemKey } from '@/lib/game/item';
import type { Exchange, GameState, TurnState } from '@/lib/game/state';

/** How many injects of the turn this seat has not opened. */
export function unreadBrief(turn: TurnState, seat: SeatId): number {
  return turn.injects.filter(({ id }) => turn.opened[itemKey('inject', id)]?.[seat] === undefined).length;
}

/** The keys of what others said to this team: cables, answers, announcements. */
export function heard(exchange: Exchange, team: TeamId): string[] {
  return [
    ...exchange.cables.filter(({ from }) => from !== team).map(({ id }) => itemKey('cable', id)),
    ...exchange.rfis.filter(({ answer }) => answer !== null).map(({ id }) => itemKey('rfi', id)),
    ...exchange.announcements.map(({ id }) => itemKey('announcement', id)),
  ];
}

/** How many cables, answers and announcements of the turn (or the lobby) this seat has not opened. */
export function unreadTalk(state: GameState, turn: TurnState | null, team: TeamId, seat: SeatId): number {
  if (turn === null) return 0;
  return heard(turn, team).filter((item) => turn.opened[item]?.[seat] === undefined).length;
}

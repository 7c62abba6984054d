'use client';

import { useTranslations } from 'next-intl';
import { useGame } from '@/lib/client/game-line';
import type { Game } from '@/lib/client/game';
import type { TeamFacts } from '@/lib/game/events';
import type { SeatId, TeamId } from '@/lib/game/ids';
import type { SeatState, TurnState } from '@/lib/game/state';
import { currentTurn } from '@/lib/game/whereabouts';

/** Where this reader sits, and what everybody at the table is called. */
export interface Here {
  game: Game;
  /** Whether this seat plays. A mirror, and Control or an observer looking on as a team does, only read. */
  mayAct: boolean;
  /** This seat's own team. */
  team: TeamFacts;
  teamId: TeamId;
  teams: readonly TeamFacts[];
  /** Every other team, in the game's order. */
  others: readonly TeamFacts[];
  turn: TurnState | null;
  /** A team's place in the game, for its mark. */
  indexOf: (team: TeamId) => number;
  teamName: (team: TeamId) => string;
  /** The players seated at a team's table. */
  seated: (team: TeamId) => SeatState[];
  /** What to call the person of a seat: the name, or the office when nobody gave one. */
  nameOf: (seat: SeatId) => string;
  officeOf: (seat: SeatId) => string;
}

const nobody: TeamFacts = { id: '', code: '', name: '', aim: '', roles: [], postures: [] };

/** The game as a player's components need it. For components within the line of a player or of a mirror. */
export function useSeat(): Here {
  const game = useGame();
  const t = useTranslations('seat');
  const { state, people, seat } = game;
  const teams = state.game?.teams ?? [];
  const teamId = seat.kind === 'player' || seat.kind === 'mirror' ? seat.team : '';
  const find = (id: TeamId) => teams.find((team) => team.id === id);
  const officeOf = (id: SeatId) => {
    const sits = state.seats[id];
    if (sits?.kind === 'control' || sits?.kind === 'observer') return t(sits.kind);
    if (sits?.kind === 'mirror') return t('mirror', { team: find(sits.team ?? '')?.name ?? '' });
    return find(sits?.team ?? '')?.roles.find((role) => role.id === sits?.role)?.office ?? t('somebody');
  };
  return {
    game,
    mayAct: seat.kind === 'player',
    team: find(teamId) ?? nobody,
    teamId,
    teams,
    others: teams.filter((team) => team.id !== teamId),
    turn: currentTurn(state),
    indexOf: (id) => teams.findIndex((team) => team.id === id),
    teamName: (id) => find(id)?.name ?? id,
    seated: (id) => Object.values(state.seats).filter((sits) => sits.kind === 'player' && sits.status === 'seated' && sits.team === id),
    nameOf: (id) => people.names[id] ?? officeOf(id),
    officeOf,
  };
}

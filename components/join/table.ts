import type { TeamFacts } from '@/lib/game/events';
import type { Seat } from '@/lib/game/seat';
import type { GameState } from '@/lib/game/state';

/** What somebody at the door may know of a game: the teams, the roles, and the names of those who sit. */
export interface JoinTable {
  code: string;
  title: string;
  form: { name: string; minutes: number; turns: number };
  fiction: string;
  teams: { id: string; code: string; name: string; aim: string; roles: { id: string; office: string; text: string; commits: boolean; sitting: string[] }[] }[];
  door: GameState['door'];
  ended: boolean;
}

/** A seat of this game that the browser at the door holds already. */
export interface OwnSeat {
  id: string;
  office: string;
  team: string;
}

/** The players' seats among those a browser holds, as the door shows them. */
export function ownSeats(table: JoinTable, held: readonly Seat[]): OwnSeat[] {
  return held.flatMap((seat) => {
    if (seat.kind !== 'player') return [];
    const team = table.teams.find(({ id }) => id === seat.team);
    return [{ id: seat.id, team: team?.name ?? '', office: team?.roles.find(({ id }) => id === seat.role)?.office ?? '' }];
  });
}

/** Builds the table field by field, so that nothing else of the game's state reaches the door. */
export function joinTable(code: string, state: GameState, names: Record<string, string>): JoinTable | null {
  if (!state.game) return null;
  const { title, form, teams, scenario } = state.game;
  const sitting = (team: TeamFacts, role: string) =>
    Object.values(state.seats)
      .filter((seat) => seat.status === 'seated' && seat.team === team.id && seat.role === role)
      .map((seat) => names[seat.id] ?? '')
      .filter((name) => name !== '');
  return {
    code,
    title,
    form: { name: form.name, minutes: form.minutes, turns: form.turns },
    fiction: scenario.fictionNotice,
    teams: teams.map((team) => ({
      id: team.id,
      code: team.code,
      name: team.name,
      aim: team.aim,
      roles: team.roles.map((role) => ({ id: role.id, office: role.office, text: role.text, commits: role.commits, sitting: sitting(team, role.id) })),
    })),
    door: state.door,
    ended: state.stage === 'ended',
  };
}

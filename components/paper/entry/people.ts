'use client';

import { useTranslations } from 'next-intl';
import { useGame } from '@/lib/client/game-line';
import type { SeatId, TeamId } from '@/lib/game/ids';
import type { SeatState } from '@/lib/game/state';

export interface Person {
  seat: SeatId;
  name: string;
}

/** Who sits at the team's table, who may have seen it handed in, and what to call any seat: by name and office. */
export function usePeople(team: TeamId): { atTable: Person[]; witnesses: Person[]; nameOf: (seat: SeatId) => string } {
  const t = useTranslations('paper.entry');
  const { state, people } = useGame();
  const nameOf = (id: SeatId) => {
    const seat = state.seats[id];
    const theirs = state.game?.teams.find((one) => one.id === seat?.team);
    const office = seat?.kind === 'player' ? `${theirs?.roles.find((role) => role.id === seat.role)?.office ?? ''}, ${theirs?.name ?? ''}` : t(seat?.kind === 'observer' ? 'observer' : 'control');
    const name = people.names[id];
    return name === undefined ? office : `${name} (${office})`;
  };
  const seated = Object.values(state.seats).filter(({ status }) => status === 'seated');
  const named = (seats: SeatState[]) => seats.map(({ id }) => ({ seat: id, name: nameOf(id) }));
  const kinds = ['control', 'observer', 'player'] as const;
  return {
    atTable: named(seated.filter((seat) => seat.kind === 'player' && seat.team === team)),
    witnesses: named(kinds.flatMap((kind) => seated.filter((seat) => seat.kind === kind))),
    nameOf,
  };
}

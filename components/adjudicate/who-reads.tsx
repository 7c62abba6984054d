'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { useGame } from '@/lib/client/game-line';
import type { TeamId } from '@/lib/game/ids';
import { readersOf } from './readers';

/** Spells out who will read a narrative; team is null for the one told to all. */
export function WhoReads({ team }: { team: TeamId | null }) {
  const t = useTranslations('adjudicate.narrative');
  const format = useFormatter();
  const { state, people } = useGame();
  const { players, mirrors, observers } = readersOf(state, team);
  const teams = state.game?.teams ?? [];
  if (team === null) return t('allReads', { teams: format.list(teams.map(({ name }) => name)), seats: players.length, mirrors, observers });
  const name = teams.find(({ id }) => id === team)?.name ?? team;
  const names = format.list(players.map((seat) => people.names[seat] ?? seat));
  return t('teamReads', { team: name, names, seats: players.length, mirrors, observers });
}

'use client';

import { useTranslations } from 'next-intl';
import { TeamName } from '@/components/review/team-name';
import { teamClass } from '@/components/ui/team-mark';
import { useGame } from '@/lib/client/game-line';
import type { TeamFacts } from '@/lib/game/events';
import { PersonEntry } from './person-entry';

/** A team's table filling up: who sits there, and which offices are still free. */
export function TeamTable({ team, index, gameId }: { team: TeamFacts; index: number; gameId: string }) {
  const t = useTranslations('lobby.table');
  const { state } = useGame();
  const order = team.roles.map(({ id }) => id);
  const seats = Object.values(state.seats)
    .filter((seat) => seat.kind === 'player' && seat.team === team.id && seat.status === 'seated')
    .sort((a, b) => order.indexOf(a.role ?? '') - order.indexOf(b.role ?? ''));
  const free = team.roles.filter((role) => !seats.some((seat) => seat.role === role.id));
  const noCommitter = seats.length > 0 && !team.roles.some((role) => role.commits && seats.some((seat) => seat.role === role.id));
  return (
    <section aria-label={team.name} className={`${teamClass(index)} border-t-4 border-team pt-2`}>
      <div className="mb-2 flex items-baseline justify-between">
        <h2 className="text-lg"><TeamName id={team.id} teams={state.game?.teams ?? []} /></h2>
        <p className="text-sm text-muted tabular-nums">{t('count', { count: seats.length, confirmed: seats.filter(({ confirmed }) => confirmed).length })}</p>
      </div>
      <ul>
        {seats.map((seat) => <PersonEntry key={seat.id} seat={seat} gameId={gameId} />)}
        {free.map((role) => (
          <li key={role.id} className="border-t border-dashed py-2 text-sm text-muted">
            {t('free', { office: role.office })}
          </li>
        ))}
      </ul>
      {noCommitter && <p className="mt-1 text-sm text-muted">{t('noCommitter')}</p>}
    </section>
  );
}

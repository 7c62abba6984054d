'use client';

import { useTranslations } from 'next-intl';
import { useState, type FormEvent } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { TeamFacts } from '@/lib/game/events';
import type { SeatState } from '@/lib/game/state';
import { useGameRoute } from '../use-game-route';

/** Moves a person to another role or team: they get a new seat there, and their old one is closed. */
export function MovePerson({ seat, gameId, teams }: { seat: SeatState; gameId: string; teams: readonly TeamFacts[] }) {
  const t = useTranslations('control.person');
  const here = `${seat.team ?? ''} ${seat.role ?? ''}`;
  const [place, setPlace] = useState(here);
  const { ask, busy, trouble } = useGameRoute(gameId);
  const move = (event: FormEvent) => {
    event.preventDefault();
    const [team = '', role = ''] = place.split(' ');
    void ask('move', { seat: seat.id, team, role });
  };
  return (
    <form onSubmit={move} className="flex max-w-full flex-wrap items-center gap-2">
      <label htmlFor={`move-${seat.id}`} className="sr-only">{t('moveTo')}</label>
      <select id={`move-${seat.id}`} className="box min-w-0 flex-1 text-sm" value={place} onChange={(event) => setPlace(event.target.value)}>
        {teams.map((team) => (
          <optgroup key={team.id} label={team.name}>
            {team.roles.map((role) => <option key={role.id} value={`${team.id} ${role.id}`}>{role.office}</option>)}
          </optgroup>
        ))}
      </select>
      <Button type="submit" className="text-sm" disabled={busy || place === here}>{t('move')}</Button>
      {trouble !== null && <Notice tone="problem" className="w-full">{trouble}</Notice>}
    </form>
  );
}

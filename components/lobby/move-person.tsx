'use client';

import { useTranslations } from 'next-intl';
import { useState, type FormEvent } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { useGame } from '@/lib/client/game-line';
import type { SeatState } from '@/lib/game/state';
import { askGame } from './game-api';

/** Moves a person to another role or team: they get a new seat there, and their old one is closed. */
export function MovePerson({ seat, gameId }: { seat: SeatState; gameId: string }) {
  const t = useTranslations('lobby.person');
  const problems = useTranslations('lobby.problems');
  const { state } = useGame();
  const [place, setPlace] = useState(`${seat.team ?? ''} ${seat.role ?? ''}`);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const move = async (event: FormEvent) => {
    event.preventDefault();
    const [team = '', role = ''] = place.split(' ');
    setBusy(true);
    const answer = await askGame(`/api/games/${gameId}/move`, { seat: seat.id, team, role });
    setBusy(false);
    setTrouble(answer.ok ? null : problems.has(answer.code) ? problems(answer.code) : problems('other', { code: answer.code }));
  };
  return (
    <form onSubmit={(event) => void move(event)} className="flex max-w-full flex-wrap items-center gap-2">
      <label htmlFor={`move-${seat.id}`} className="sr-only">{t('moveTo')}</label>
      <select id={`move-${seat.id}`} className="box w-auto max-w-full text-sm" value={place} onChange={(event) => setPlace(event.target.value)}>
        {state.game?.teams.map((team) => (
          <optgroup key={team.id} label={team.name}>
            {team.roles.map((role) => <option key={role.id} value={`${team.id} ${role.id}`}>{role.office}</option>)}
          </optgroup>
        ))}
      </select>
      <Button type="submit" className="text-sm" disabled={busy || place === `${seat.team ?? ''} ${seat.role ?? ''}`}>{t('move')}</Button>
      {trouble !== null && <Notice tone="problem">{trouble}</Notice>}
    </form>
  );
}

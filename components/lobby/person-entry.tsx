'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useAct } from '@/components/control/use-act';
import { Button } from '@/components/ui/button';
import { Presence } from '@/components/ui/connection';
import { Notice } from '@/components/ui/notice';
import { useGame } from '@/lib/client/game-line';
import type { SeatState } from '@/lib/game/state';
import { askGame } from './game-api';
import { MovePerson } from './move-person';

/** One seated person: here or away, has said "I'm here", and what Control can do for them. */
export function PersonEntry({ seat, gameId }: { seat: SeatState; gameId: string }) {
  const t = useTranslations('lobby.person');
  const problems = useTranslations('lobby.problems');
  const { state, people } = useGame();
  const [open, setOpen] = useState(false);
  const [code, setCode] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const { act, busy, problem } = useAct();
  const team = state.game?.teams.find(({ id }) => id === seat.team);
  const role = team?.roles.find(({ id }) => id === seat.role);
  const mayCommit = role?.commits === true || (seat.team !== null && state.commitRights[seat.team]?.includes(seat.id) === true);
  const name = people.names[seat.id] ?? t('noName');
  const showCode = async () => {
    const answer = await askGame<{ code: string }>(`/api/games/${gameId}/return-code`, { seat: seat.id });
    if (answer.ok) setCode(answer.value.code);
    else setTrouble(problems.has(answer.code) ? problems(answer.code) : problems('other', { code: answer.code }));
  };
  return (
    <li className="border-t py-1.5">
      <div className="flex items-center gap-2">
        <Presence here={people.online.includes(seat.id)} words={{ here: t('online'), away: t('away') }} />
        <span className="min-w-0 flex-1 truncate font-semibold">{name}</span>
        <span className="text-sm whitespace-nowrap text-muted">{seat.confirmed ? t('confirmed') : t('unconfirmed')}</span>
        <Button kind="quiet" className="px-2 text-sm" aria-expanded={open} onClick={() => setOpen(!open)} aria-label={t('moreFor', { name })}>{t('more')}</Button>
      </div>
      <p className="pl-4 text-sm text-muted">{role?.office}{mayCommit && <>; {t('commits')}</>}</p>
      {open && (
        <div className="mt-1 mb-2 flex flex-col items-start gap-2 border-l-2 border-accent pl-3">
          {code === null ? <Button className="text-sm" onClick={() => void showCode()}>{t('showCode')}</Button> : <p className="text-sm">{t('code')} <span className="font-mono text-lg font-semibold tracking-wider">{code}</span></p>}
          {!mayCommit && <Button className="text-sm" disabled={busy} onClick={() => void act({ type: 'giveCommitRight', seat: seat.id })}>{t('letCommit')}</Button>}
          <MovePerson seat={seat} gameId={gameId} />
          <Button kind="danger" className="text-sm" disabled={busy} onClick={() => void act({ type: 'removeSeat', seat: seat.id })}>{t('remove')}</Button>
          <p className="text-xs text-muted">{t('removeHint')}</p>
        </div>
      )}
      {(problem ?? trouble) !== null && <Notice tone="problem">{problem ?? trouble}</Notice>}
    </li>
  );
}

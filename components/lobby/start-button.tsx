'use client';

import { useTranslations } from 'next-intl';
import { useAct } from '@/components/control/use-act';
import { Button, ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { useGame } from '@/lib/client/game-line';

/** STARTEX, with what is still missing said beside it; afterwards the way to the desk. */
export function StartButton({ deskHref }: { deskHref: string }) {
  const t = useTranslations('lobby.start');
  const { state } = useGame();
  const { act, busy, problem } = useAct();
  if (state.stage !== 'lobby') return <ButtonLink kind="primary" href={deskHref}>{t('toDesk')}</ButtonLink>;
  const teams = state.game?.teams ?? [];
  const seated = Object.values(state.seats).filter(({ kind, status }) => kind === 'player' && status === 'seated');
  const empty = teams.filter(({ id }) => !seated.some((seat) => seat.team === id)).map(({ name }) => name);
  const silent = seated.filter(({ confirmed }) => !confirmed).length;
  const start = async () => {
    if (await act({ type: 'startExercise' })) location.assign(deskHref);
  };
  return (
    <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
      <Button kind="primary" disabled={busy || seated.length === 0} onClick={() => void start()}>{t('start')}</Button>
      <p className="text-sm text-muted" role="status">
        {seated.length === 0 ? t('nobody') : empty.length > 0 ? t('empty', { teams: empty.join(', ') }) : silent > 0 ? t('silent', { count: silent }) : t('ready', { count: seated.length })}
      </p>
      {problem !== null && <Notice tone="problem" className="w-full">{problem}</Notice>}
    </div>
  );
}

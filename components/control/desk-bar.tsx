'use client';

import { useTranslations } from 'next-intl';
import { Button, ButtonLink } from '@/components/ui/button';
import { Connection } from '@/components/ui/connection';
import { Key } from '@/components/ui/key';
import { ControlMark } from '@/components/ui/team-mark';
import { useGame } from '@/lib/client/game-line';
import { currentTurn } from '@/lib/game/whereabouts';

/** Where the game is, whether the line holds, and the way to its other pages. */
export function DeskBar({ total, hrefs, showKeys }: { total: number; hrefs: { lobby: string; log: string; screen: string | null }; showKeys: () => void }) {
  const t = useTranslations('control.bar');
  const common = useTranslations('common');
  const { state, status } = useGame();
  const turn = currentTurn(state);
  return (
    <header className="flex flex-wrap items-center gap-x-5 gap-y-1 border-b px-5 py-2">
      <ControlMark>{common('control')}</ControlMark>
      <h1 className="font-semibold">{state.game?.title}</h1>
      <p className="text-sm">
        {turn === null ? t('lobby') : <>{common('turnOf', { number: turn.number, total })}: {turn.title} <span className="text-muted">{common('month', { month: turn.month })}</span></>}
        {state.stage === 'ended' && <span className="ml-2 font-semibold">{t('ended')}</span>}
      </p>
      <nav aria-label={t('pages')} className="ml-auto flex flex-wrap items-center">
        <Connection up={status === 'live'} word={common(status === 'live' ? 'line.online' : `line.${status}`)} className="mr-3" />
        <ButtonLink kind="quiet" href={hrefs.lobby} className="px-2.5 text-sm">{t('toLobby')}</ButtonLink>
        {hrefs.screen !== null && <a href={hrefs.screen} target="_blank" rel="noreferrer" className="inline-flex min-h-11 items-center px-2.5 text-sm font-semibold underline decoration-line underline-offset-4">{t('toScreen')}</a>}
        <ButtonLink kind="quiet" href={hrefs.log} className="px-2.5 text-sm">{t('toLog')}</ButtonLink>
        <Button kind="quiet" className="px-2.5 text-sm" onClick={showKeys}>{t('keys')} <Key>?</Key></Button>
      </nav>
    </header>
  );
}

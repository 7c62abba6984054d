'use client';

import { useTranslations } from 'next-intl';
import { memo } from 'react';
import { Rehearse } from '@/components/rehearsal/rehearse';
import { Button, ButtonLink } from '@/components/ui/button';
import { Connection } from '@/components/ui/connection';
import { Key } from '@/components/ui/key';
import { ControlMark } from '@/components/ui/team-mark';
import { ThemeSwitch } from '@/components/ui/theme-switch';
import type { Game } from '@/lib/client/game';
import { useGameWhen } from '@/lib/client/use-game-part';
import { currentTurn } from '@/lib/game/whereabouts';
import { PlanLine } from './plan-line';
import type { RunTurn } from './run-of-show';

export interface DeskHrefs {
  lobby: string;
  log: string;
  screen: string | null;
  paper: string;
  drafts: string;
}

const watch = ({ seat, state, people, status }: Game) => [seat, state.game, state.stage, state.order, state.seats, people, status];

/** Where the game is and how it stands against its plan, who else is in Control, whether the line holds, and the way to its other pages. */
export const DeskBar = memo(function DeskBar({ gameId, run, hrefs, showKeys }: { gameId: string; run: readonly RunTurn[]; hrefs: DeskHrefs; showKeys: () => void }) {
  const t = useTranslations('control.bar');
  const common = useTranslations('common');
  const { seat: mine, state, people, status } = useGameWhen(watch);
  const turn = currentTurn(state);
  const colleagues = Object.values(state.seats).filter(({ id, kind, status: sits }) => kind === 'control' && sits === 'seated' && id !== mine.id && people.online.includes(id));
  return (
    <header className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b px-4 py-1.5">
      <ControlMark>{common('control')}</ControlMark>
      <h1 className="font-semibold">{state.game?.title}</h1>
      <p className="text-sm">
        {turn === null ? t('lobby') : <>{common('turnOf', { number: turn.number, total: run.length })}: {turn.title} <span className="text-muted">{common('month', { month: turn.month })}</span></>}
        {state.stage === 'ended' && <span className="ml-2 font-semibold">{t('ended')}</span>}
      </p>
      <PlanLine run={run} />
      <nav aria-label={t('pages')} className="-ml-1 flex flex-wrap items-center lg:ml-auto">
        <span role="status" className="text-xs text-muted not-empty:mr-4">{colleagues.length > 0 && t('with', { names: colleagues.map(({ id }) => people.names[id] ?? common('control')).join(', ') })}</span>
        <Connection up={status === 'live'} word={common(status === 'live' ? 'line.online' : `line.${status}`)} className="mr-3" />
        <ButtonLink kind="quiet" href={hrefs.lobby} className="px-2 text-sm">{t('toLobby')}</ButtonLink>
        {hrefs.screen !== null && <a href={hrefs.screen} target="_blank" rel="noreferrer" className="inline-flex min-h-11 items-center px-2 text-sm font-semibold underline decoration-line underline-offset-4">{t('toScreen')}</a>}
        <ButtonLink kind="quiet" href={hrefs.log} className="px-2 text-sm">{t('toLog')}</ButtonLink>
        <ButtonLink kind="quiet" href={hrefs.paper} className="px-2 text-sm">{t('toPaper')}</ButtonLink>
        <Rehearse gameId={gameId} kind="quiet" className="px-2 text-sm" />
        <ThemeSwitch usually="dark" className="text-base" />
        <Button kind="quiet" className="px-2 text-sm" onClick={showKeys}>{t('keys')} <Key>?</Key></Button>
      </nav>
    </header>
  );
});

'use client';

import { useTranslations } from 'next-intl';
import { ClockFace } from '@/components/ui/clock-face';
import { SealHash } from '@/components/ui/seal-hash';
import { useClock } from '@/lib/client/use-clock';
import { useWall } from './use-wall';

/** Which turn, which phase, and the clock, in the same place in every picture; at ENDEX the head of the record takes the clock's place. */
export function WallHeader() {
  const t = useTranslations('common');
  const screen = useTranslations('screen');
  const { game, turn } = useWall();
  const { state } = game;
  const clock = useClock(state.clock, null);
  const running = state.stage === 'running';
  return (
    <header className="mb-[0.6em] flex items-end justify-between gap-[1em] border-b pb-[0.4em]">
      <div className="min-w-0">
        <p className="wall-note truncate text-muted">{state.game?.title}</p>
        <h1 className="text-[1.3em] leading-tight font-semibold">
          {running && turn && state.game ? t('turnOf', { number: turn.number, total: state.game.form.turns }) : screen(state.stage === 'ended' ? 'endex' : 'lobby.title')}
          {running && state.phase ? <span className="font-normal"> · {t(`phases.${state.phase}`)}</span> : null}
        </h1>
      </div>
      {running && clock.paused ? (
        <p role="status" className="appear rounded-md border-2 border-ink px-[0.5em] text-[1.5em] leading-snug font-semibold">
          {screen('paused')}
        </p>
      ) : null}
      {running && clock.left !== null ? (
        <ClockFace left={clock.left} paused={clock.paused} words={{ left: t('clock.leftWord'), over: t(state.clock.expired ? 'clock.expired' : 'clock.overWord'), paused: '', none: '' }} className="text-[2.4em] leading-none [&>span:nth-child(2)]:!text-[0.4em]" />
      ) : null}
      {state.outcome?.head ? (
        <p className="shrink-0 text-right leading-tight">
          <span className="wall-note block text-muted">{screen('ending.head')}</span>
          <span className="text-[1.3em]"><SealHash hash={state.outcome.head} /></span>
        </p>
      ) : null}
    </header>
  );
}

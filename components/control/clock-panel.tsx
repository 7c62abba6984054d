'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { ClockFace } from '@/components/ui/clock-face';
import { Notice } from '@/components/ui/notice';
import { useGame } from '@/lib/client/game-line';
import { useClock } from '@/lib/client/use-clock';
import { useAct } from './use-act';

const MINUTE = 60_000;

/** The clock and Control's hand on it: pause, more or less time for all or for one team. */
export function ClockPanel() {
  const t = useTranslations('control.clock');
  const words = useTranslations('common.clock');
  const { state } = useGame();
  const [team, setTeam] = useState('');
  const { left, paused } = useClock(state.clock, null);
  const { act, busy, problem } = useAct();
  if (state.stage !== 'running') return null;
  const still = state.clock.endsAt === null;
  return (
    <section aria-label={t('title')} className="pb-4">
      <div className="flex flex-wrap items-end justify-between gap-x-3 gap-y-1">
        <ClockFace left={left} paused={paused} words={{ left: words('leftWord'), over: words(state.clock.expired ? 'expired' : 'overWord'), paused: words('pausedWord'), none: words('none') }} className={still ? 'text-lg' : 'text-2xl [&>span:last-child]:!text-base'} />
        <Button disabled={busy} onClick={() => void act({ type: paused ? 'resume' : 'pause' })}>{paused ? t('resume') : t('pause')}</Button>
      </div>
      {!still && (
        <div className="mt-3 grid grid-cols-4 gap-1.5">
          <label className="sr-only" htmlFor="clock-for">{t('for')}</label>
          <select id="clock-for" className="box col-span-4" value={team} onChange={(event) => setTeam(event.target.value)}>
            <option value="">{t('everyone')}</option>
            {state.game?.teams.map(({ id, name }) => <option key={id} value={id}>{t('only', { team: name })}</option>)}
          </select>
          {[-3, -1, 1, 3].map((minutes) => (
            <Button key={minutes} disabled={busy} className="px-2 text-sm tabular-nums" aria-label={t('adjust', { minutes })} onClick={() => void act({ type: 'adjustClock', deltaMs: minutes * MINUTE, team: team === '' ? null : team })}>
              {minutes > 0 ? `+${minutes}` : `−${-minutes}`}
            </Button>
          ))}
        </div>
      )}
      {problem !== null && <Notice tone="problem" className="mt-2">{problem}</Notice>}
    </section>
  );
}

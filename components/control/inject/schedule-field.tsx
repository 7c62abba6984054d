'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Key } from '@/components/ui/key';
import type { GameState } from '@/lib/game/state';
import { phasesLeft, type SchedulePhase, type ScheduleTime } from './schedule-time';

/** When the clock is to release an inject: its planned minute is filled in while it lies ahead. */
export function ScheduleField({ id, state, time, setTime, disabled, schedule }: { id: string; state: GameState; time: ScheduleTime; setTime: (time: ScheduleTime) => void; disabled: boolean; schedule: () => void }) {
  const t = useTranslations('control.inject');
  const phases = useTranslations('common.phases');
  const left = phasesLeft(state);
  return (
    <div role="group" aria-label={t('schedule')} className="grid grid-cols-[3.5rem_minmax(0,1fr)] gap-x-2 gap-y-1.5">
      <label htmlFor={`minute-${id}`} className="sr-only">{t('minute')}</label>
      <input id={`minute-${id}`} type="number" min={0} max={600} step="any" className="box !px-2 text-sm tabular-nums" value={Math.round(time.minute * 100) / 100} onChange={(event) => setTime({ ...time, minute: Math.min(600, Math.max(0, Number(event.target.value) || 0)) })} />
      <label htmlFor={`from-${id}`} className="sr-only">{t('counted')}</label>
      <select id={`from-${id}`} className="box !px-2 text-sm" value={time.from} onChange={(event) => setTime({ ...time, from: event.target.value as SchedulePhase | 'now' })}>
        <option value="now">{t('fromNow')}</option>
        {left.map((phase) => <option key={phase} value={phase}>{t('into', { phase: phases(phase) })}</option>)}
      </select>
      <Button className="col-span-2 !justify-between px-3 text-sm" disabled={disabled} onClick={schedule}>{t('schedule')} <Key>T</Key></Button>
    </div>
  );
}

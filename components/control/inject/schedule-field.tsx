'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Key } from '@/components/ui/key';
import type { TurnId } from '@/lib/game/ids';
import type { GameState } from '@/lib/game/state';
import { phasesLeft, SCHEDULE_PHASES, type LaterTurn, type SchedulePhase, type ScheduleTime } from './schedule-time';

interface Field {
  id: string;
  state: GameState;
  later: readonly LaterTurn[];
  time: ScheduleTime;
  setTime: (time: ScheduleTime) => void;
  disabled: boolean;
  schedule: () => void;
}

const NOW = 'now';
/** A choice of the list by its name: a phase, and the turn to come in which it is. */
const nameOf = (turn: TurnId | null, phase: SchedulePhase): string => JSON.stringify([turn, phase]);

/** When the clock is to release an inject, in this turn or one to come: its planned minute is filled in while it lies ahead. */
export function ScheduleField({ id, state, later, time, setTime, disabled, schedule }: Field) {
  const t = useTranslations('control.inject');
  const phases = useTranslations('common.phases');
  const left = phasesLeft(state);
  const offered = [...left.map((from) => ({ turn: null, from })), ...later.flatMap(({ id: turn }) => SCHEDULE_PHASES.map((from) => ({ turn, from })))];
  const choose = (name: string) => {
    const chosen = offered.find(({ turn, from }) => nameOf(turn, from) === name);
    setTime(chosen ? { ...chosen, minute: time.minute } : { from: NOW, minute: time.minute });
  };
  const option = (turn: TurnId | null, phase: SchedulePhase) => <option key={phase} value={nameOf(turn, phase)}>{t('into', { phase: phases(phase) })}</option>;
  return (
    <div role="group" aria-label={t('schedule')} className="grid grid-cols-[3.5rem_minmax(0,1fr)] gap-x-2 gap-y-1.5">
      <label htmlFor={`minute-${id}`} className="sr-only">{t('minute')}</label>
      <input id={`minute-${id}`} type="number" min={0} max={600} step="any" className="box !px-2 text-sm tabular-nums" value={Math.round(time.minute * 100) / 100} onChange={(event) => setTime({ ...time, minute: Math.min(600, Math.max(0, Number(event.target.value) || 0)) })} />
      <label htmlFor={`from-${id}`} className="sr-only">{t('counted')}</label>
      <select id={`from-${id}`} className="box !px-2 text-sm" value={time.from === NOW ? NOW : nameOf(time.turn, time.from)} onChange={(event) => choose(event.target.value)}>
        {left.length > 0 && <option value={NOW}>{t('fromNow')}</option>}
        {left.map((phase) => option(null, phase))}
        {later.map(({ id: turn, number, title }) => <optgroup key={turn} label={t('inTurn', { number, title })}>{SCHEDULE_PHASES.map((phase) => option(turn, phase))}</optgroup>)}
      </select>
      {time.from !== NOW && time.turn !== null && <p className="col-span-2 text-xs text-muted">{t('waitsForTurn', { number: later.find((turn) => turn.id === time.turn)?.number ?? 0 })}</p>}
      <Button className="col-span-2 justify-between px-3 text-sm" disabled={disabled} onClick={schedule}>{t('schedule')} <Key>T</Key></Button>
    </div>
  );
}

'use client';

import { useTranslations } from 'next-intl';
import { useRef, useState, type KeyboardEvent } from 'react';
import { signed } from '@/components/review/signed';
import { Button } from '@/components/ui/button';
import { TextArea, TextField } from '@/components/ui/field';
import { Key } from '@/components/ui/key';
import { Notice } from '@/components/ui/notice';
import { useLine } from '@/lib/client/game-line';
import { useFormDraft } from '@/lib/client/use-form-draft';
import type { TurnId } from '@/lib/game/ids';
import type { GameState } from '@/lib/game/state';
import { addressedWord, fromAddressedWord } from '../addressed';
import { Addressees } from '../addressees';
import type { PlannedInject } from '../run-of-show';
import { useAct } from '../use-act';
import { useDeskKeys } from '../use-desk-keys';
import { addressedBy, type InjectStatus } from './inject-status';
import { ReleasedWords } from './released-words';
import { inPhase, timeOffered, type LaterTurn, type ScheduleTime } from './schedule-time';
import { ScheduleField } from './schedule-field';

interface Panel {
  inject: PlannedInject;
  turn: TurnId;
  /** The turns to come, in which something can be scheduled too. */
  later: readonly LaterTurn[];
  state: GameState;
  status: InjectStatus;
  active: boolean;
  close: () => void;
}

/**
 * What Control may do with a planned inject: release it as it stands, to others or in other words; have the clock
 * release it; hold it; leave it out. A reason may be given for each. Keys while it is open: R, T, H, X, and E to change it.
 * What is written stays through a reload; once it is released, what all were told stands here, whoever worded it.
 */
export function InjectPanel({ inject, turn, later, state, status, active, close }: Panel) {
  const t = useTranslations('control.inject');
  const line = useLine();
  const { act, busy, problem } = useAct();
  const scheduled = status.status === 'scheduled' ? status : null;
  const planned = addressedWord(inject.to);
  const draft = useFormDraft(`own:inject:${inject.id}`, { text: scheduled?.text ?? inject.text, to: scheduled === null ? planned : addressedWord(addressedBy(scheduled.to)), why: '' });
  const { text, to, why } = draft.fields;
  const [time, setTime] = useState<ScheduleTime | null>(null);
  const first = useRef<HTMLDivElement>(null);
  const name = (indicator: string) => state.game?.indicators.find(({ id }) => id === indicator)?.name ?? indicator;
  const open = state.stage === 'running' && status.status !== 'released';
  const late = state.phase === 'adjudicate';
  const seen = state.msel[inject.id]?.times ?? 0;
  const changed = { seen, ...(to === planned ? {} : { to: fromAddressedWord(to) }), ...(text.trim() === inject.text || text.trim() === '' ? {} : { text: text.trim() }), ...(why.trim() === '' ? {} : { why: why.trim() }) };
  const reason = { seen, ...(why.trim() === '' ? {} : { why: why.trim() }) };
  const now = () => line.game().now();
  const when = () => time ?? timeOffered(state, inject, turn, later, now());
  const release = async () => {
    if (open && !late && (await act({ type: 'releaseInject', inject: inject.id, ...changed }))) draft.clear();
  };
  const schedule = () => void (open && (!late || later.length > 0) && act({ type: 'scheduleInject', inject: inject.id, ...inPhase(state, when(), now()), ...changed }));
  const hold = () => void (open && status.status !== 'held' && act({ type: 'holdInject', inject: inject.id, ...reason }));
  const skip = () => void (open && status.status !== 'skipped' && act({ type: 'skipInject', inject: inject.id, ...reason }));
  useDeskKeys(active ? { release: () => void release(), schedule, hold, leaveOut: skip, change: () => first.current?.querySelector('textarea')?.focus(), out: close } : {});
  /** Out of a box, back to the keys. */
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    document.querySelector<HTMLElement>(`[data-inject="${CSS.escape(inject.id)}"]`)?.focus();
  };
  return (
    <div ref={first} onKeyDown={leave} className="flex flex-col gap-2">
      {inject.from !== null && <p className="text-xs text-muted">{t('from', { from: inject.from })}</p>}
      {inject.expected !== null && <p className="text-xs"><span className="text-muted">{t('expected')}</span> {inject.expected}</p>}
      {inject.note !== null && <p className="text-xs"><span className="text-muted">{t('note')}</span> {inject.note}</p>}
      {inject.effects.length > 0 && (
        <ul className="text-xs text-muted">
          {inject.effects.map((effect, index) => (
            <li key={index}><span className="font-semibold tabular-nums">{signed(effect.change)}</span> {name(effect.indicator)}: {effect.why}</li>
          ))}
        </ul>
      )}
      {open ? (
        <>
          <TextArea id={`text-${inject.id}`} label={t('text')} quiet value={text} maxLength={4000} onChange={(event) => draft.write({ text: event.target.value })} boxClass="text-sm !max-h-40" />
          <Addressees legend={t('to')} to={fromAddressedWord(to)} setTo={(next) => draft.write({ to: addressedWord(next) })} teams={state.game?.teams ?? []} />
          <TextField id={`why-${inject.id}`} label={t('why')} quiet placeholder={t('why')} value={why} maxLength={1000} onChange={(event) => draft.write({ why: event.target.value })} boxClass="text-sm" />
          {late ? <p className="text-xs text-muted">{t('late')}</p> : <Button className="justify-between px-3 text-sm" disabled={busy} onClick={() => void release()}>{t('release')} <Key>R</Key></Button>}
          {(!late || later.length > 0) && <ScheduleField id={inject.id} state={state} later={later} time={when()} setTime={setTime} disabled={busy} schedule={schedule} />}
          <div className="grid grid-cols-2 gap-2">
            <Button className="justify-between px-3 text-sm" disabled={busy || status.status === 'held'} onClick={hold}>{t('hold')} <Key>H</Key></Button>
            <Button className="justify-between px-3 text-sm" disabled={busy || status.status === 'skipped'} onClick={skip}>{t('skip')} <Key>X</Key></Button>
          </div>
        </>
      ) : (
        <ReleasedWords status={status} planned={inject.text} />
      )}
      {problem !== null && <Notice tone="problem">{problem}</Notice>}
    </div>
  );
}

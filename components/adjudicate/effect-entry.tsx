'use client';

import clsx from 'clsx';
import { useTranslations } from 'next-intl';
import { useState, type FormEvent } from 'react';
import { useAct } from '@/components/control/use-act';
import { signed } from '@/components/review/signed';
import { SourceName } from '@/components/review/source-name';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { useGame } from '@/lib/client/game-line';
import { useFormDraft } from '@/lib/client/use-form-draft';
import type { EffectRow } from '@/lib/game/events';
import { READINGS } from '@/lib/game/scenario/reading';
import type { Adjudication } from '@/lib/game/state';
import { ClaimLinks } from './claims';
import { StepPicker } from './step-picker';

/** One proposed effect: where from, what, why, under each reading, and Control's word over it. */
export function EffectEntry({ row, turn, adjudication, open, setOpen }: { row: EffectRow; turn: string; adjudication: Adjudication; open: boolean; setOpen: (open: boolean) => void }) {
  const t = useTranslations('adjudicate.effects');
  const common = useTranslations('common');
  const { state, seat, people } = useGame();
  const override = adjudication.overrides[row.row];
  const standing = override?.now ?? row.change[adjudication.reading];
  const name = state.game?.indicators.find(({ id }) => id === row.indicator)?.name ?? row.indicator;
  return (
    <>
      <tr className={clsx('border-t align-top', override && 'bg-sheet')}>
        <th scope="row" className="w-28 py-1.5 pr-3 text-left font-medium md:w-40 md:pr-4">
          {name}
          <span className="block text-xs font-normal text-muted"><SourceName source={row.source} teams={state.game?.teams ?? []} /></span>
        </th>
        <td className="py-1.5 pr-3 font-serif text-base leading-snug">
          {row.why}
          {row.contested && <span className="block font-sans text-xs text-muted">{t('contested')}<ClaimLinks claims={row.claims} /></span>}
          {override && <span className="block font-sans text-sm"><span className="font-semibold">{t('overriddenBy', { who: override.seat === seat.id ? t('you') : (people.names[override.seat] ?? common('control')), was: signed(override.was), now: signed(override.now) })}</span> {override.why}</span>}
        </td>
        {READINGS.map((reading) => (
          <td key={reading} className={clsx('hidden w-12 py-1.5 text-right tabular-nums md:table-cell', reading === adjudication.reading && !override ? 'font-semibold' : 'text-muted', override && 'line-through')}>
            {signed(row.change[reading])}
          </td>
        ))}
        <td className="w-9 py-1.5 text-right text-base font-semibold tabular-nums md:w-12">{signed(standing)}</td>
        <td className="py-0.5 pl-1 text-right md:pl-3">
          <Button kind="quiet" className="min-h-9 px-2 py-0.5 text-sm" aria-expanded={open} onClick={() => setOpen(!open)}>{override ? t('change') : t('override')}</Button>
        </td>
      </tr>
      {open && (
        <tr>
          <td colSpan={7}><OverrideForm row={row} turn={turn} standing={standing} overridden={override !== undefined} seen={adjudication.changes.length} done={() => setOpen(false)} /></td>
        </tr>
      )}
    </>
  );
}

/** What is written here stays until it is set, also when the form is closed. */
function OverrideForm({ row, turn, standing, overridden, seen, done }: { row: EffectRow; turn: string; standing: number; overridden: boolean; /** How many changes of the adjudication the page shows. */ seen: number; done: () => void }) {
  const t = useTranslations('adjudicate.effects');
  const { fields, write, clear } = useFormDraft(`own:override:${turn}:${row.row}`, { change: String(standing), why: '' });
  const { why } = fields;
  const [missing, setMissing] = useState(false);
  const { act, busy, problem } = useAct();
  const set = async (to: number | null) => {
    setMissing(why.trim() === '');
    if (why.trim() === '' || !(await act({ type: 'overrideEffect', turn, row: row.row, change: to, why: why.trim(), seen }))) return;
    clear();
    done();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void set(Number(fields.change));
  };
  return (
    <form onSubmit={submit} className="flex flex-wrap items-start gap-3 border-l-2 border-accent py-2 pl-3 [&>button]:mt-7.5">
      <StepPicker id={`override-${row.row}`} label={t('value')} value={Number(fields.change)} setValue={(change) => write({ change: String(change) })} />
      <TextField id={`why-${row.row}`} label={t('why')} className="min-w-64 flex-1" value={why} onChange={(event) => write({ why: event.target.value })} maxLength={1000} error={missing ? t('whyMissing') : undefined} autoFocus />
      <Button type="submit" disabled={busy}>{t('set')}</Button>
      {overridden && <Button disabled={busy} onClick={() => void set(null)}>{t('back')}</Button>}
      <Button kind="quiet" onClick={done}>{t('cancel')}</Button>
      {problem !== null && <Notice tone="problem" className="w-full">{problem}</Notice>}
    </form>
  );
}

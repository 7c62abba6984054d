'use client';

import { useTranslations } from 'next-intl';
import { useState, type FormEvent, type ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/field';
import { PACES, type Pace } from '@/lib/rehearsal/pace';
import { TEMPERAMENTS, type Temperament } from '@/lib/rehearsal/temperament';
import type { AtWork } from './at-work';
import { Temperaments } from './temperaments';
import type { Filling } from './use-rehearsal';

const SEEDS = 9_999;
const ALL_PACES = Object.keys(PACES) as Pace[];

interface Form {
  work: AtWork;
  busy: boolean;
  fill(wishes: Filling): void;
  /** What went wrong, and other buttons, beside the form's own. */
  trouble: ReactNode;
  children: ReactNode;
}

/** Which scripted players take the empty seats, how fast they go, and by which seed. One press is enough. */
export function FillingForm({ work, busy, fill, trouble, children }: Form) {
  const t = useTranslations('rehearsal.form');
  const [temperaments, choose] = useState<readonly Temperament[]>(TEMPERAMENTS);
  const [pace, setPace] = useState<Pace>('normal');
  const [seed, setSeed] = useState(() => String(1 + Math.floor(Math.random() * SEEDS)));
  const [control, setControl] = useState(false);
  const wantsControl = control && !work.control;
  const somebodyComes = work.room > 0 || wantsControl;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    fill({ temperaments, pace, seed: Number(seed), control: wantsControl });
  };
  return (
    <form onSubmit={submit} className="flex flex-col gap-4">
      {!work.control && (
        <label className="flex gap-2.5">
          <input type="checkbox" className="mt-1 size-4 shrink-0" checked={control} onChange={({ target }) => setControl(target.checked)} />
          <span><span className="font-semibold">{t('control')}</span> <span className="block text-sm text-muted">{t('controlHint')}</span></span>
        </label>
      )}
      {somebodyComes && (
        <fieldset>
          <legend className="font-semibold">{t('pace')}</legend>
          {ALL_PACES.map((one) => (
            <label key={one} className="flex min-h-9 items-center gap-2.5 text-sm">
              <input type="radio" name="pace" className="size-4 shrink-0" checked={pace === one} onChange={() => setPace(one)} />
              {t(`paces.${one}`)}
            </label>
          ))}
        </fieldset>
      )}
      {work.room > 0 && (
        <>
          <TextField id="seed" type="number" required min={0} max={999_999_999} step={1} inputMode="numeric" label={t('seed')} hint={t('seedHint')} value={seed} onChange={({ target }) => setSeed(target.value)} boxClass="w-36 tabular-nums" />
          <Temperaments chosen={temperaments} choose={choose} />
        </>
      )}
      {trouble}
      <div className="flex flex-wrap gap-3">
        {somebodyComes && <Button type="submit" kind="primary" disabled={busy || temperaments.length === 0}>{busy ? t('busy') : t('fill', { count: work.room })}</Button>}
        {children}
      </div>
    </form>
  );
}

'use client';

import { useTranslations } from 'next-intl';
import { useState, type FormEvent } from 'react';
import { useAct } from '@/components/control/use-act';
import { Button } from '@/components/ui/button';
import { SelectField, TextField } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { useGame } from '@/lib/client/game-line';
import { useFormDraft } from '@/lib/client/use-form-draft';
import { valueNow } from '@/lib/game/indicators';

/** Another value for an indicator that was published, with the reason. */
export function CorrectIndicator() {
  const t = useTranslations('adjudicate.correct.indicator');
  const { state } = useGame();
  const indicators = state.game?.indicators ?? [];
  const { fields, write, clear } = useFormDraft('own:correct-indicator', { id: indicators[0]?.id ?? '', typed: '', why: '' });
  const { id, why } = fields;
  const [wrong, setWrong] = useState<'same' | 'why' | null>(null);
  const { act, busy, problem } = useAct();
  const chosen = indicators.find((one) => one.id === id);
  if (!chosen) return null;
  if (state.stage === 'ended') return <p className="text-sm text-muted">{t('ended')}</p>;
  const stands = valueNow(state, id) ?? chosen.start;
  const value = fields.typed === '' ? String(stands) : fields.typed;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const found = Number(value) === stands ? 'same' : why.trim() === '' ? 'why' : null;
    setWrong(found);
    if (found !== null || !(await act({ type: 'correctIndicator', indicator: id, value: Number(value), why: why.trim() }))) return;
    clear();
  };
  return (
    <form onSubmit={(event) => void submit(event)} className="flex flex-col gap-3">
      <h3 className="eyebrow">{t('title')}</h3>
      <SelectField id="correct-indicator" label={t('which')} value={id} onChange={(event) => write({ id: event.target.value, typed: '' })}>
        {indicators.map((one) => <option key={one.id} value={one.id}>{one.name}</option>)}
      </SelectField>
      <TextField id="correct-value" type="number" inputMode="numeric" required min={chosen.min} max={chosen.max} step={1} label={t('value', { min: chosen.min, max: chosen.max })} hint={t('stands', { value: stands })} error={wrong === 'same' ? t('same', { value: stands }) : undefined} value={value} onChange={(event) => write({ typed: event.target.value })} />
      <TextField id="correct-why" label={t('why')} maxLength={1000} error={wrong === 'why' ? t('missing') : undefined} value={why} onChange={(event) => write({ why: event.target.value })} />
      {problem !== null && <Notice tone="problem">{problem}</Notice>}
      <Button type="submit" disabled={busy} className="self-start">{t('do')}</Button>
    </form>
  );
}

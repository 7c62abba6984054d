'use client';

import { useTranslations } from 'next-intl';
import { useState, type FormEvent } from 'react';
import { useAct } from '@/components/control/use-act';
import { Button } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import { SelectField, TextField } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { useGame } from '@/lib/client/game-line';
import { StepPicker } from './step-picker';

/** An effect of Control's own, with its reason. */
export function AddEffect({ turn }: { turn: string }) {
  const t = useTranslations('adjudicate.effects');
  const { state } = useGame();
  const indicators = state.game?.indicators ?? [];
  const [indicator, setIndicator] = useState(indicators[0]?.id ?? '');
  const [change, setChange] = useState(0);
  const [why, setWhy] = useState('');
  const { act, busy, problem } = useAct();
  const add = async (event: FormEvent) => {
    event.preventDefault();
    if (!(await act({ type: 'addEffect', turn, indicator, change, why: why.trim() }))) return;
    setWhy('');
    setChange(0);
  };
  return (
    <Disclosure title={<span className="text-sm">{t('add')}</span>} className="border-t">
      <form onSubmit={(event) => void add(event)} className="flex flex-wrap items-end gap-3">
        <SelectField id="add-indicator" label={t('indicator')} value={indicator} onChange={(event) => setIndicator(event.target.value)}>
          {indicators.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
        </SelectField>
        <StepPicker id="add-change" label={t('value')} value={change} setValue={setChange} />
        <TextField id="add-why" label={t('why')} className="min-w-64 flex-1" required maxLength={1000} value={why} onChange={(event) => setWhy(event.target.value)} />
        <Button type="submit" disabled={busy || change === 0}>{t('addDo')}</Button>
        {problem !== null && <Notice tone="problem" className="w-full">{problem}</Notice>}
      </form>
    </Disclosure>
  );
}

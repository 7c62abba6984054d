'use client';

import { useTranslations } from 'next-intl';
import { useMemo, type FormEvent } from 'react';
import { bringUp } from '@/components/control/bring-up';
import { useAct } from '@/components/control/use-act';
import { useDeskKeys } from '@/components/control/use-desk-keys';
import { Button } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import { SelectField, TextField } from '@/components/ui/field';
import { Key } from '@/components/ui/key';
import { Notice } from '@/components/ui/notice';
import { useGame } from '@/lib/client/game-line';
import { useFormDraft } from '@/lib/client/use-form-draft';
import { StepPicker } from './step-picker';

/** An effect of Control's own, with its reason. */
export function AddEffect({ turn }: { turn: string }) {
  const t = useTranslations('adjudicate.effects');
  const { state } = useGame();
  const indicators = state.game?.indicators ?? [];
  const { fields, write, clear } = useFormDraft(`own:add:${turn}`, { indicator: indicators[0]?.id ?? '', change: '0', why: '' });
  const { indicator, why } = fields;
  const change = Number(fields.change);
  const { act, busy, problem } = useAct();
  useDeskKeys(useMemo(() => ({ addEffect: () => bringUp('add-indicator') }), []));
  const add = async (event: FormEvent) => {
    event.preventDefault();
    if (await act({ type: 'addEffect', turn, indicator, change, why: why.trim() })) clear();
  };
  return (
    <Disclosure title={<span className="text-sm">{t('add')} <Key>M</Key></span>} className="border-t">
      <form onSubmit={(event) => void add(event)} className="flex flex-wrap items-end gap-3">
        <SelectField id="add-indicator" label={t('indicator')} value={indicator} onChange={(event) => write({ indicator: event.target.value })}>
          {indicators.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
        </SelectField>
        <StepPicker id="add-change" label={t('value')} value={change} setValue={(now) => write({ change: String(now) })} />
        <TextField id="add-why" label={t('why')} className="min-w-64 flex-1" required maxLength={1000} value={why} onChange={(event) => write({ why: event.target.value })} />
        <Button type="submit" disabled={busy || change === 0}>{t('addDo')}</Button>
        {problem !== null && <Notice tone="problem" className="w-full">{problem}</Notice>}
      </form>
    </Disclosure>
  );
}

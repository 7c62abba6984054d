'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { SelectField, TextArea } from '@/components/ui/field';
import type { SlipDraft } from '@/lib/contract';
import type { OptionText } from '@/lib/game/events';
import { letterOf } from '../letter';
import type { Person } from './people';

type Dissents = SlipDraft['dissents'];

/** The objections on a slip, each in the name of somebody at the table. */
export function DissentsEntry({ dissents, set, atTable, options }: { dissents: Dissents; set: (dissents: Dissents) => void; atTable: readonly Person[]; options: readonly OptionText[] }) {
  const t = useTranslations('paper.entry.dissents');
  if (atTable.length === 0) return <p className="text-sm text-muted">{t('nobody')}</p>;
  const change = (at: number, part: Partial<Dissents[number]>) => set(dissents.map((one, index) => (index === at ? { ...one, ...part } : one)));
  return (
    <div className="flex flex-col gap-5">
      <p className="text-sm text-muted">{t('hint')}</p>
      {dissents.map(({ seat, option, text }, at) => (
        <fieldset key={at} className="flex flex-col gap-3 border-l-2 pl-3">
          <legend className="sr-only">{t('one', { number: at + 1 })}</legend>
          <SelectField id={`dissent-seat-${at}`} label={t('who')} value={seat} onChange={(event) => change(at, { seat: event.target.value })}>
            <option value="">{t('choose')}</option>
            {atTable.map((person) => <option key={person.seat} value={person.seat}>{person.name}</option>)}
          </SelectField>
          <TextArea id={`dissent-text-${at}`} label={t('text')} maxLength={1000} rows={2} value={text} onChange={(event) => change(at, { text: event.target.value })} />
          <SelectField id={`dissent-option-${at}`} label={t('instead')} value={option} onChange={(event) => change(at, { option: event.target.value })}>
            <option value="">{t('none')}</option>
            {options.map(({ id, label }, index) => <option key={id} value={id}>{letterOf(index)}. {label}</option>)}
          </SelectField>
          <Button kind="quiet" className="self-start text-sm" onClick={() => set(dissents.filter((_, index) => index !== at))}>{t('remove')}</Button>
        </fieldset>
      ))}
      <Button className="self-start text-sm" onClick={() => set([...dissents, { seat: '', option: '', text: '' }])}>{t(dissents.length === 0 ? 'add' : 'another')}</Button>
    </div>
  );
}

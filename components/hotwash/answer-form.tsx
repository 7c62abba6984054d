'use client';

import { useTranslations } from 'next-intl';
import { useId, useState, type FormEvent } from 'react';
import { Button } from '@/components/ui/button';
import { TextArea, TextField } from '@/components/ui/field';
import type { ShownStep } from '@/lib/review/hotwash/shown-step';
import type { Typed } from './begun';
import type { NamedTeam } from './named-team';
import type { Answer } from './use-answers';

interface AnswerFormProps {
  step: ShownStep;
  teams: readonly NamedTeam[];
  /** The team at whose table one sits; null for Control, who says whose words it writes down. */
  own: string | null;
  /** What was typed here before and not kept; null: nothing. */
  begun: Typed | null;
  /** Hears of all that is typed, and of an empty form once it was kept. */
  note(typed: Typed): void;
  add(answer: { team: string | null; content: Answer['content'] }): Promise<boolean>;
}

/** What one has to say to the open question. What is typed stays until it is kept. */
export function AnswerForm({ step, teams, own, begun, note, add }: AnswerFormProps) {
  const t = useTranslations('hotwash');
  const id = useId();
  const [typed, setTyped] = useState<Typed>(begun ?? { text: '', number: '', whose: step.team ?? '' });
  const { text, number, whose } = typed;
  const [state, setState] = useState<'still' | 'busy' | 'kept' | 'failed'>('still');
  const team = own !== null ? (step.stage === 'first' || step.stage === 'again' ? null : step.team === null || step.team === own ? own : null) : whose === '' ? null : whose;
  const counts = step.numbers.length > 0;
  const counted = team !== null && step.numbers.includes(team);
  const write = (some: Partial<Typed>) => {
    setTyped({ ...typed, ...some });
    note({ ...typed, ...some });
  };
  const keep = async (event: FormEvent) => {
    event.preventDefault();
    setState('busy');
    const value = counted && number.trim() !== '' ? Number(number) : null;
    const done = await add({ team, content: { text: text.trim() === '' && value !== null ? String(value) : text, number: value, share: step.share } });
    setState(done ? 'kept' : 'failed');
    if (!done) return;
    write({ text: '', number: '' });
  };
  const empty = text.trim() === '' && !(counted && number.trim() !== '');
  return (
    <form onSubmit={(event) => void keep(event)} className="mt-4 flex max-w-2xl flex-col gap-3">
      {own === null && step.share !== 'private' && (
        <label className="text-sm">
          <span className="block text-muted">{t('whose')}</span>
          <select value={whose} onChange={({ target }) => write({ whose: target.value })} className="box w-auto">
            <option value="">{t('theRoom')}</option>
            {teams.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
          </select>
        </label>
      )}
      {counts && counted && <TextField id={`${id}number`} label={t('number')} type="number" min={0} max={99} boxClass="w-24" value={number} onChange={({ target }) => write({ number: target.value })} />}
      <TextArea id={`${id}answer`} label={own === null ? t('capture') : t('answer')} hint={t(`share.${step.share}`)} value={text} maxLength={4000} onChange={({ target }) => { write({ text: target.value }); setState('still'); }} />
      <p className="flex items-center gap-4">
        <Button type="submit" kind="primary" disabled={empty || state === 'busy'}>{t('keep')}</Button>
        <span role="status" className={`text-sm ${state === 'failed' ? 'font-semibold text-danger' : 'text-muted'}`}>{state === 'failed' ? t('failed') : state === 'kept' ? t('kept') : ''}</span>
      </p>
    </form>
  );
}

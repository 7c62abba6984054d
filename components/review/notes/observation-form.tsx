'use client';

import { useTranslations } from 'next-intl';
import { useState, type FormEvent, type ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { SelectField, TextArea } from '@/components/ui/field';
import { useAnnotate } from './use-annotate';
import { useKeptText } from './use-kept-text';

interface ObservationFormProps {
  gameId: string;
  /** The observer's own seat, where this page is that seat's. */
  seat?: string;
  objectives: readonly { id: string; text: string }[];
  chosen: readonly number[];
  picker: ReactNode;
  /** Called with the id of what was put down. */
  done: (id: string) => void;
}

const RATINGS = [1, 2, 3, 4, 5] as const;

/** What an evaluator saw: how well, in words, at which moments, and of which learning objective. */
export function ObservationForm({ gameId, seat, objectives, chosen, picker, done }: ObservationFormProps) {
  const t = useTranslations('notes');
  const [text, write] = useKeptText(`${gameId} observation ${seat ?? ''}`);
  const [rating, setRating] = useState<number | null>(null);
  const [objective, setObjective] = useState('');
  const { busy, trouble, send } = useAnnotate(gameId);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const annotation = { kind: 'observation', anchor: { to: 'moments', positions: [...chosen].sort((a, b) => a - b) }, content: { rating, text, objective: objective === '' ? null : objective } };
    const id = await send('', { annotation, ...(seat === undefined ? {} : { seat }) });
    if (id === null) return;
    write('');
    setRating(null);
    done(id);
  };
  const missing = chosen.length === 0 ? t('observe.needsMoment') : rating === null ? t('observe.needsRating') : text.trim() === '' ? t('observe.needsText') : null;
  return (
    <form onSubmit={(event) => void save(event)} aria-label={t('observe.title')} className="no-print flex flex-col gap-4">
      {picker}
      <fieldset>
        <legend className="font-semibold">{t('observe.rating')}</legend>
        <div className="mt-1 flex flex-col">
          {RATINGS.map((one) => (
            <label key={one} className="flex min-h-11 items-center gap-2 text-sm">
              <input type="radio" name="rating" required checked={rating === one} onChange={() => setRating(one)} className="size-5 shrink-0 accent-accent" />
              <span><span className="font-semibold tabular-nums">{one}</span> {t(`ratings.${one}`)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      {objectives.length > 0 && (
        <SelectField id="observed-objective" label={t('observe.objective')} value={objective} onChange={(event) => setObjective(event.target.value)}>
          <option value="">{t('observe.noObjective')}</option>
          {objectives.map(({ id, text: words }) => <option key={id} value={id}>{words}</option>)}
        </SelectField>
      )}
      <TextArea id="observed" label={t('observe.text')} hint={t('observe.hint')} required maxLength={4000} value={text} onChange={(event) => write(event.target.value)} error={trouble ?? undefined} />
      <p className="flex flex-wrap items-center gap-3">
        <Button type="submit" kind="primary" disabled={busy || missing !== null}>{t('observe.add')}</Button>
        {missing !== null && <span className="text-sm text-muted">{missing}</span>}
      </p>
    </form>
  );
}

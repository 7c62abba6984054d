'use client';

import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { askGame } from '@/lib/client/ask-game';
import type { SurveyTime } from '@/lib/review/annotations/annotation';

const VALUES = [1, 2, 3, 4, 5];

interface SurveyFormProps {
  gameId: string;
  seat: string;
  when: SurveyTime;
  items: readonly { id: string; text: string }[];
  /** What this seat has answered so far, by item. */
  answered: Readonly<Record<string, number>>;
}

/** The statements, each with five steps of agreement. Every choice is marked at once, kept as soon as it is answered, and may be changed. */
export function SurveyForm({ gameId, seat, when, items, answered }: SurveyFormProps) {
  const t = useTranslations('survey');
  const [kept, setKept] = useState(answered);
  const [chosen, setChosen] = useState(answered);
  const [failed, setFailed] = useState<string | null>(null);
  const sending = useRef<Promise<void>>(Promise.resolve());
  const send = async (item: string, value: number) => {
    const answer = await askGame(`/api/games/${gameId}/annotations`, { id: `a_${crypto.randomUUID()}`, seat, annotation: { kind: 'survey', anchor: { to: 'survey', item, when }, content: { value } } });
    setFailed(answer.ok ? null : item);
    if (answer.ok) setKept((before) => ({ ...before, [item]: value }));
    // A step that is marked already cannot be chosen again.
    else setChosen(({ [item]: _, ...others }) => others);
  };
  const choose = (item: string, value: number) => {
    setChosen((before) => ({ ...before, [item]: value }));
    // One after the other: an arrow key held down sends several, and the last one must be kept.
    sending.current = sending.current.then(() => send(item, value));
  };
  return (
    <>
      {items.map(({ id, text }) => (
        <fieldset key={id} className="border-t py-4">
          <legend className="float-left mb-2 font-serif text-read">{text}</legend>
          <div className="clear-both flex flex-wrap items-center gap-1">
            {VALUES.map((value) => (
              <label key={value} className="relative inline-flex size-11 cursor-pointer items-center justify-center border border-edge tabular-nums has-checked:border-ink has-checked:bg-ink has-checked:text-paper has-focus-visible:outline-2">
                <input type="radio" name={id} value={value} checked={chosen[id] === value} onChange={() => choose(id, value)} className="absolute inset-0 cursor-pointer opacity-0" />
                {value}
              </label>
            ))}
            <span role="status" className={`ml-3 text-sm ${failed === id ? 'font-semibold text-danger' : 'text-muted'}`}>{failed === id ? t('failed') : kept[id] === undefined || kept[id] !== chosen[id] ? '' : t('kept', { value: kept[id] })}</span>
          </div>
        </fieldset>
      ))}
      <p className="border-t pt-3 text-sm text-muted" role="status">{t('progress', { done: items.filter(({ id }) => kept[id] !== undefined).length, all: items.length })}</p>
    </>
  );
}

'use client';

import { useTranslations } from 'next-intl';
import { TextArea } from '@/components/ui/field';
import type { OptionText } from '@/lib/game/events';
import { limits } from '../limits';
import { useDesk } from './decision-desk';

/** What the team considered and dropped, and why: a box for each option that was not chosen. */
export function Alternatives({ options }: { options: readonly OptionText[] }) {
  const t = useTranslations('decide.alternatives');
  const { draft, writing, write } = useDesk();
  const { option: chosen, alternatives } = draft.content;
  const whyOf = (id: string) => alternatives.find(({ option }) => option === id)?.why ?? '';
  if (!writing) {
    const named = options.filter(({ id }) => id !== chosen && whyOf(id).trim() !== '');
    if (named.length === 0) return null;
    return (
      <dl className="mt-4 flex flex-col gap-2 text-sm">
        {named.map(({ id, label }) => (
          <div key={id}>
            <dt className="font-semibold">{t('dropped', { label })}</dt>
            <dd className="font-serif">{whyOf(id)}</dd>
          </div>
        ))}
      </dl>
    );
  }
  return (
    <fieldset className="mt-5 flex flex-col gap-3">
      <legend className="font-semibold">{t('title')}</legend>
      <p className="text-sm text-muted">{t('hint')}</p>
      {options.flatMap(({ id, label }, at) =>
        id === chosen ? [] : [
          <TextArea
            key={id}
            id={`dropped-${id}`}
            label={<span className="text-sm font-normal">{t('because', { label: `${String.fromCharCode(65 + at)}. ${label}` })}</span>}
            rows={1}
            maxLength={limits.why}
            value={whyOf(id)}
            onChange={(event) => write({ alternatives: [...alternatives.filter(({ option }) => option !== id), ...(event.target.value === '' ? [] : [{ option: id, why: event.target.value }])] })}
          />,
        ],
      )}
    </fieldset>
  );
}

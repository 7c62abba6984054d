'use client';

import { useTranslations } from 'next-intl';
import type { OptionText } from '@/lib/game/events';
import type { OptionId } from '@/lib/game/ids';
import { letterOf } from '../letter';

/** Which option is ticked on the slip. */
export function OptionsEntry({ options, chosen, choose }: { options: readonly OptionText[]; chosen: OptionId | null; choose: (option: OptionId) => void }) {
  const t = useTranslations('paper.entry');
  return (
    <fieldset>
      <legend className="font-semibold">{t('option')}</legend>
      {options.map(({ id, label, text }, at) => (
        <label key={id} className="flex min-h-11 gap-3 border-t py-2 first-of-type:border-t-0">
          <input type="radio" name="option" value={id} checked={chosen === id} onChange={() => choose(id)} className="mt-1 size-5 shrink-0" />
          <span><span className="font-serif font-semibold">{letterOf(at)}. {label}</span> <span className="block font-serif text-sm text-muted">{text}</span></span>
        </label>
      ))}
    </fieldset>
  );
}

'use client';

import { useTranslations } from 'next-intl';
import type { FormEvent } from 'react';
import { buttonClass } from '@/components/ui/button';
import type { TeamFacts } from '@/lib/game/events';
import { useReaderName, type ReaderChoice } from './reader-choices';

/** By whose eyes: a plain form. The moment stays, also one gone to since the page was made. */
export function ReaderForm({ choices, as, at, teams, action }: { choices: readonly ReaderChoice[]; as: string; at: number | null; teams: readonly TeamFacts[]; action: string }) {
  const t = useTranslations('replay');
  const name = useReaderName(teams);
  const stay = ({ currentTarget }: FormEvent<HTMLFormElement>) => {
    const moment = currentTarget.elements.namedItem('at');
    const now = new URLSearchParams(location.search).get('at');
    if (moment instanceof HTMLInputElement && now !== null) moment.value = now;
  };
  return (
    <form method="get" action={action} onSubmit={stay} aria-label={t('as')} className="no-print flex flex-wrap items-end gap-3">
      <input type="hidden" name="at" defaultValue={at ?? ''} />
      <label className="text-sm">
        <span className="block text-muted">{t('as')}</span>
        <select name="as" defaultValue={as} className="box w-56 max-w-full">
          {choices.map((choice) => <option key={choice.value} value={choice.value}>{name(choice)}</option>)}
        </select>
      </label>
      <button type="submit" className={buttonClass('secondary')}>{t('change')}</button>
    </form>
  );
}

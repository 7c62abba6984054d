'use client';

import { useTranslations } from 'next-intl';
import { Disclosure } from '@/components/ui/disclosure';
import type { Brief } from '@/lib/game/state';

/** What a team reads in secret this turn. */
export function TheirBrief({ brief }: { brief: Brief | undefined }) {
  const t = useTranslations('control.team');
  if (brief === undefined) return null;
  return (
    <Disclosure title={<span className="text-sm font-normal">{t('theirBrief')}</span>} className="border-t !border-b-0 [&>div]:pl-0">
      <p className="font-serif whitespace-pre-line">{[brief.brief, ...brief.additions].join('\n\n')}</p>
      <p className="mt-2 font-serif font-semibold">{brief.prompt}</p>
      <ul className="mt-2 font-serif">{brief.options.map((option) => <li key={option.id} className="mt-1"><span className="font-semibold">{option.label}.</span> {option.text}</li>)}</ul>
    </Disclosure>
  );
}

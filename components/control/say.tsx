'use client';

import clsx from 'clsx';
import { useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';
import { Key } from '@/components/ui/key';
import { useDeskKeys } from './use-desk-keys';
import type { Script } from './what-to-say';

/**
 * What to say beside the next action: the scenario's words for it, else the usual ones. A long script shows its
 * first lines; S opens the rest, together with what was to be said when this phase opened.
 */
export function Say({ usual, missing, script }: { usual: string; /** Somebody has not sealed: that is said first. */ missing: boolean; script: Script }) {
  const t = useTranslations('control.say');
  const [open, setOpen] = useState(false);
  const more = script.now !== null || script.next !== null;
  useDeskKeys(useMemo(() => ({ say: () => setOpen((now) => more && !now) }), [more]));
  const shown = open && more;
  const text = script.next === null ? usual : missing ? `${usual}\n${script.next}` : script.next;
  return (
    <section aria-label={t('title')} className="min-w-0">
      <p className="flex items-center justify-between gap-3">
        <span className="eyebrow">{t(script.next === null ? 'title' : 'then')}</span>
        {more && (
          <button type="button" aria-expanded={shown} aria-controls="say-text" onClick={() => setOpen(!open)} className="inline-flex min-h-6 items-center gap-1.5 text-xs underline decoration-line underline-offset-4 hover:decoration-current">
            {t(shown ? 'less' : 'more')} <Key>S</Key>
          </button>
        )}
      </p>
      <div id="say-text" tabIndex={shown ? 0 : undefined} className={clsx('font-serif', shown && 'max-h-[55dvh] overflow-y-auto pb-1')}>
        <p className={clsx('whitespace-pre-line', shown ? 'max-w-measure text-read' : 'line-clamp-3')}>{text}</p>
        {shown && script.now !== null && (
          <div className="mt-3 border-t pt-2">
            <p className="eyebrow font-sans">{t('now')}</p>
            <p className="max-w-measure text-read whitespace-pre-line">{script.now}</p>
          </div>
        )}
      </div>
    </section>
  );
}

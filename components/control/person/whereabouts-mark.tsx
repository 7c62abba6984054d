'use client';

import clsx from 'clsx';
import { useTranslations } from 'next-intl';
import type { Whereabouts } from '../presence';

/** Whether somebody is at their page: a full dot is here, a half one idle, a ring gone; the word for the ear. */
export function WhereaboutsMark({ is }: { is: Whereabouts['is'] }) {
  const t = useTranslations('control.person');
  return (
    <span title={t(is)} className="inline-flex items-center">
      <span aria-hidden="true" className={clsx('inline-block size-2.5 overflow-hidden rounded-full border border-current', is === 'here' && 'bg-current', is === 'gone' && 'opacity-60')}>
        {is === 'idle' && <span className="block h-full w-1/2 bg-current" />}
      </span>
      <span className="sr-only">{t(is)}</span>
    </span>
  );
}

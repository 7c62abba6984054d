'use client';

import clsx from 'clsx';
import type { ReactNode } from 'react';
import { useTranslations } from 'next-intl';
import { useOpened } from '../use-opened';
import { useSeat } from '../use-seat';

/** Something that came from outside the team: marked until this seat has had it in view. */
export function HeardItem({ item, children, className }: { item: string; children: ReactNode; className?: string }) {
  const t = useTranslations('talk');
  const { turn } = useSeat();
  const { ref, opened } = useOpened<HTMLLIElement>(turn?.id ?? null, item);
  return (
    <li ref={ref} className={clsx('appear border-t py-2.5 first:border-t-0', !opened && 'border-l-2 border-l-accent pl-3', className)}>
      {opened ? null : <p className="text-xs font-semibold text-accent">{t('new')}</p>}
      {children}
    </li>
  );
}

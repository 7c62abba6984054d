'use client';

import { useTranslations } from 'next-intl';
import type { AtWork } from './at-work';

/** Who of the program's own plays, and how many seats are empty, in words. */
export function Standing({ work: { players, control, empty } }: { work: AtWork }) {
  const t = useTranslations('rehearsal.standing');
  return (
    <p role="status" className="text-sm">
      {(players > 0 || control) && <>{t('playing', { players, control: control ? 'yes' : 'no' })} </>}
      <span className={players > 0 || control ? 'text-muted' : undefined}>{t('empty', { count: empty })}</span>
    </p>
  );
}

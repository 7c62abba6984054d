'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';

/** Takes a person off their seat, after asking. */
export function RemovePerson({ name, busy, remove }: { name: string; busy: boolean; remove: () => void }) {
  const t = useTranslations('control.person');
  const [asking, ask] = useState(false);
  if (!asking) return <Button kind="danger" className="self-start text-sm" onClick={() => ask(true)}>{t('remove')}</Button>;
  return (
    <div role="group" aria-label={t('remove')} className="border-l-2 border-danger pl-3">
      <p className="font-semibold">{t('removeTitle', { name })}</p>
      <p className="text-sm">{t('removeText')}</p>
      <div className="mt-2 flex flex-wrap gap-2">
        <Button kind="danger" className="text-sm" disabled={busy} onClick={remove}>{t('removeYes')}</Button>
        <Button className="text-sm" autoFocus onClick={() => ask(false)}>{t('removeNo')}</Button>
      </div>
    </div>
  );
}

'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Notice } from '@/components/ui/notice';
import { askGame } from '@/lib/client/ask-game';
import { leave } from './leave';

/** Ends the facilitator's sessions on all devices, once it is meant: a desk left open in another room closes within a second. */
export function SignOutEverywhere() {
  const t = useTranslations('account.everywhere');
  const [asking, setAsking] = useState(false);
  const [problem, setProblem] = useState(false);
  const end = async () => {
    setAsking(false);
    const { ok } = await askGame('/api/sign-out-everywhere', {});
    setProblem(!ok);
    if (ok) await leave();
  };
  return (
    <div className="flex flex-col items-start gap-2">
      <Button onClick={() => setAsking(true)}>{t('button')}</Button>
      {problem && <Notice tone="problem">{t('problem')}</Notice>}
      <Dialog open={asking} onClose={() => setAsking(false)} title={t('sure')}>
        <p>{t('sureText')}</p>
        <div className="mt-5 flex flex-wrap gap-3">
          <Button kind="danger" onClick={() => void end()}>{t('yes')}</Button>
          <Button onClick={() => setAsking(false)} autoFocus>{t('no')}</Button>
        </div>
      </Dialog>
    </div>
  );
}

'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Notice } from '@/components/ui/notice';
import { useAct } from './use-act';

/** ENDEX before the last turn, apart from the next action so that nobody presses it in passing. */
export function EndEarly() {
  const t = useTranslations('control.next');
  const [asking, setAsking] = useState(false);
  const { act, busy, problem } = useAct();
  const end = () => {
    setAsking(false);
    void act({ type: 'endExercise' });
  };
  return (
    <div className="mt-6 border-t pt-3">
      <Button kind="danger" disabled={busy} className="text-sm" onClick={() => setAsking(true)}>{t('endEarly')}</Button>
      {problem !== null && <Notice tone="problem" className="mt-2">{problem}</Notice>}
      <Dialog open={asking} onClose={() => setAsking(false)} title={t('endTitle')}>
        <p>{t('endEarlyText')}</p>
        <div className="mt-5 flex flex-wrap gap-3">
          <Button kind="danger" onClick={end}>{t('endYes')}</Button>
          <Button onClick={() => setAsking(false)} autoFocus>{t('no')}</Button>
        </div>
      </Dialog>
    </div>
  );
}

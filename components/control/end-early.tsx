'use client';

import { useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Key } from '@/components/ui/key';
import { Notice } from '@/components/ui/notice';
import { useAct } from './use-act';
import { useDeskKeys } from './use-desk-keys';

/** ENDEX before the last turn, apart from the next action so that nobody presses it in passing. */
export function EndEarly() {
  const t = useTranslations('control.next');
  const [asking, setAsking] = useState(false);
  const { act, busy, problem } = useAct();
  useDeskKeys(useMemo(() => ({ endEarly: () => setAsking(true) }), []));
  const end = () => {
    setAsking(false);
    void act({ type: 'endExercise' });
  };
  return (
    <div className="mt-6 border-t pt-3">
      <Button kind="danger" disabled={busy} className="text-sm" onClick={() => setAsking(true)}>{t('endEarly')} <Key>Z</Key></Button>
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

'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { bringUp } from '@/components/control/bring-up';
import { useDeskKeys } from '@/components/control/use-desk-keys';
import { Disclosure } from '@/components/ui/disclosure';
import { Key } from '@/components/ui/key';
import { useGame } from '@/lib/client/game-line';
import { CorrectIndicator } from './correct-indicator';
import { CorrectNarrative } from './correct-narrative';
import { CorrectionsMade } from './corrections-made';

/** After publishing: puts a value or a narrative right by a new event, and lists what was put right. Nothing before anything was published, nor once the record is open. */
export function Corrections() {
  const t = useTranslations('adjudicate.correct');
  const { state } = useGame();
  useDeskKeys(useMemo(() => ({ correct: () => bringUp('correct-which') }), []));
  const published = Object.values(state.turns).filter((turn) => turn.published !== null);
  const made = published.reduce((count, { corrections, revisions }) => count + corrections.length + revisions.length, 0);
  if (published.length === 0) return null;
  if (state.recordOpenedAt !== null) return made === 0 ? null : <CorrectionsMade />;
  return (
    <section aria-label={t('title')} className="border-t">
      <CorrectionsMade />
      <Disclosure title={<span className="text-sm">{t('title')} <Key>C</Key></span>}>
        <p className="max-w-measure text-sm text-muted">{t('hint')}</p>
        <div className="mt-3 grid gap-x-8 gap-y-5 lg:grid-cols-2">
          <CorrectIndicator />
          <CorrectNarrative turns={published} />
        </div>
      </Disclosure>
    </section>
  );
}

'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { useGame } from '@/lib/client/game-line';
import { atWork } from './at-work';
import { Rehearse } from './rehearse';
import { Standing } from './standing';
import { useRehearsal } from './use-rehearsal';

/** In the lobby: how many seats are empty, who of the program's own plays, and the way to change that. */
export function RehearsalSection({ gameId }: { gameId: string }) {
  const t = useTranslations('rehearsal');
  const { state } = useGame();
  const { busy, trouble, dismiss } = useRehearsal(gameId);
  if (state.stage === 'ended') return null;
  const work = atWork(state);
  return (
    <section aria-label={t('title')}>
      <h2 className="eyebrow mb-1">{t('title')}</h2>
      <Standing work={work} />
      <div className="mt-2 flex flex-wrap gap-2">
        <Rehearse gameId={gameId} className="text-sm" />
        {(work.players > 0 || work.control) && <Button className="text-sm" disabled={busy} onClick={() => void dismiss()}>{t('dismiss')}</Button>}
      </div>
      {trouble !== null && <Notice tone="problem" className="mt-2">{trouble}</Notice>}
    </section>
  );
}

'use client';

import { useTranslations } from 'next-intl';
import { useGame } from '@/lib/client/game-line';
import { Notice } from '@/components/ui/notice';

/** What everyone must know at once, and only while it is true: paused, offline, still being sent. */
export function Banners() {
  const t = useTranslations('seat.banners');
  const { state, status, waiting } = useGame();
  const paused = state.clock.pausedAt !== null && state.stage === 'running';
  const offline = status === 'offline';
  if (!paused && !offline) return <div role="status" />;
  return (
    <div className="no-print sticky top-26 z-[5] -mx-4 mb-4 flex flex-col gap-3 border-b bg-paper px-4 pb-3 md:-mx-8 md:px-8" role="status">
      {offline ? (
        <Notice tone="wait" title={t('offline.title')}>
          {t('offline.text')}
          {waiting.length > 0 ? ` ${t('offline.waiting', { count: waiting.length })}` : ''}
        </Notice>
      ) : null}
      {paused ? (
        <Notice tone="wait" title={t('paused.title')}>
          {t('paused.text')}
        </Notice>
      ) : null}
    </div>
  );
}

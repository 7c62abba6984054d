'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { useNudge } from './use-nudge';
import { useSeat } from './use-seat';

/** What everyone must know at once, and only while it is true: paused, offline, still being sent, asked for by Control. */
export function Banners() {
  const t = useTranslations('seat.banners');
  const { game, mayAct } = useSeat();
  const { state, status, waiting } = game;
  const nudge = useNudge();
  const paused = state.clock.pausedAt !== null && state.stage === 'running';
  const offline = status === 'offline';
  if (!paused && !offline && !nudge.asked) return <div role="status" />;
  return (
    <div className="no-print sticky top-26 z-[5] -mx-4 mb-4 flex flex-col gap-3 border-b bg-paper px-4 pb-3 md:-mx-8 md:px-8" role="status">
      {offline && mayAct ? (
        <Notice tone="wait" title={t('offline.title')}>
          {t('offline.text')}
          {waiting.length > 0 ? ` ${t('offline.waiting', { count: waiting.length })}` : ''}
        </Notice>
      ) : null}
      {offline && !mayAct ? (
        <Notice tone="wait" title={t('offlineReading.title')}>
          {t('offlineReading.text')}
        </Notice>
      ) : null}
      {paused ? (
        <Notice tone="wait" title={t('paused.title')}>
          {t(mayAct ? 'paused.text' : 'paused.reading')}
        </Notice>
      ) : null}
      {nudge.asked ? (
        <Notice tone="wait" title={t('nudged.title')}>
          <Button
            className="mt-2"
            onClick={() => {
              nudge.answer();
              document.getElementById('next-step')?.focus();
            }}
          >
            {t('nudged.go')}
          </Button>
        </Notice>
      ) : null}
    </div>
  );
}

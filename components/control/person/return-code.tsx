'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { SeatId } from '@/lib/game/ids';
import { useGameRoute } from '../use-game-route';

/** The personal code by which somebody comes back to their seat on another device. */
export function ReturnCode({ seat, gameId }: { seat: SeatId; gameId: string }) {
  const t = useTranslations('control.person');
  const { ask, busy, trouble } = useGameRoute(gameId);
  const [code, setCode] = useState<string | null>(null);
  const show = async () => {
    const answer = await ask<{ code: string }>('return-code', { seat });
    if (answer !== null) setCode(answer.code);
  };
  return (
    <>
      {code === null ? (
        <Button className="self-start text-sm" disabled={busy} onClick={() => void show()}>{t('showCode')}</Button>
      ) : (
        <p className="text-sm">{t('code')} <span className="font-mono text-lg font-semibold tracking-wider">{code}</span></p>
      )}
      {trouble !== null && <Notice tone="problem">{trouble}</Notice>}
    </>
  );
}

'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { askGame } from '@/lib/client/ask-game';

/** Asks one of a game's own routes, and keeps in words why it was not done. */
export function useGameRoute(gameId: string): { busy: boolean; trouble: string | null; ask<T>(route: string, body: Record<string, unknown>): Promise<T | null> } {
  const t = useTranslations('control.problems');
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  return {
    busy,
    trouble,
    async ask<T>(route: string, body: Record<string, unknown>) {
      setBusy(true);
      const answer = await askGame<T>(`/api/games/${gameId}/${route}`, body);
      setBusy(false);
      setTrouble(answer.ok ? null : t.has(answer.code) ? t(answer.code) : t('other', { code: answer.code }));
      return answer.ok ? answer.value : null;
    },
  };
}

'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { askGame, type ApiAnswer } from '@/lib/client/ask-game';
import type { Pace } from '@/lib/rehearsal/pace';
import type { Temperament } from '@/lib/rehearsal/temperament';

/** How the empty seats are to be filled. */
export interface Filling {
  temperaments: readonly Temperament[];
  pace: Pace;
  seed: number;
  control: boolean;
}

/** Asks for scripted players and sends them away, and keeps in words why that was not done. */
export function useRehearsal(gameId: string): { busy: boolean; trouble: string | null; fill(wishes: Filling): Promise<boolean>; dismiss(): Promise<boolean> } {
  const t = useTranslations('rehearsal.problems');
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const path = `/api/games/${gameId}/rehearsal`;
  const settle = async (asked: Promise<ApiAnswer<unknown>>) => {
    setBusy(true);
    const answer = await asked;
    setBusy(false);
    setTrouble(answer.ok ? null : t.has(answer.code) ? t(answer.code) : t('other', { code: answer.code }));
    return answer.ok;
  };
  return { busy, trouble, fill: (wishes) => settle(askGame(path, { ...wishes })), dismiss: () => settle(askGame(`${path}/dismiss`, {})) };
}

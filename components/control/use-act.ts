'use client';

import { useTranslations } from 'next-intl';
import { useCallback, useState } from 'react';
import { useGame } from '@/lib/client/game-line';
import type { WireCommand } from '@/lib/game/commands';

/** A command under way, and in words why the last one was refused. */
export interface Act {
  busy: boolean;
  problem: string | null;
  /** Resolves with whether it was carried out. */
  act(command: WireCommand): Promise<boolean>;
  dismiss(): void;
}

/** Gives commands and keeps the refusal beside where it was given. */
export function useAct(): Act {
  const { send } = useGame();
  const t = useTranslations();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const act = useCallback(
    async (command: WireCommand) => {
      setBusy(true);
      setProblem(null);
      const answer = await send(command);
      setBusy(false);
      if (answer.ok) return true;
      const { code, about } = answer.error;
      const key = `refusals.${code}`;
      setProblem(t.has(key) ? t(key, about) : t('control.refused', { code }));
      return false;
    },
    [send, t],
  );
  return { busy, problem, act, dismiss: useCallback(() => setProblem(null), []) };
}

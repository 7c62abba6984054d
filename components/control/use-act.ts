'use client';

import { useTranslations } from 'next-intl';
import { useCallback, useState } from 'react';
import { useLine } from '@/lib/client/game-line';
import type { WireCommand } from '@/lib/game/commands';
import type { SeatId } from '@/lib/game/ids';
import { useTellOvertaken } from './overtaken';

/** A command under way, and in words why the last one was refused. */
export interface Act {
  busy: boolean;
  problem: string | null;
  /** Resolves with whether it was carried out. */
  act(command: WireCommand): Promise<boolean>;
  dismiss(): void;
}

/** Gives commands and keeps the refusal beside where it was given; that a colleague was quicker is told to the whole desk. */
export function useAct(): Act {
  const line = useLine();
  const t = useTranslations();
  const tellOvertaken = useTellOvertaken();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const act = useCallback(
    async (command: WireCommand) => {
      setBusy(true);
      setProblem(null);
      tellOvertaken?.(null);
      const answer = await line.game().send(command);
      setBusy(false);
      if (answer.ok) return true;
      const { code, about } = answer.error;
      const [key, naming] = [`refusals.${code}`, `refusals.${code}By`];
      if (about.by !== undefined && t.has(naming)) (tellOvertaken ?? setProblem)(t(naming, { ...about, who: line.game().people.names[about.by as SeatId] ?? t('common.control') }));
      else setProblem(t.has(key) ? t(key, about) : t('control.refused', { code }));
      return false;
    },
    [line, t, tellOvertaken],
  );
  return { busy, problem, act, dismiss: useCallback(() => setProblem(null), []) };
}

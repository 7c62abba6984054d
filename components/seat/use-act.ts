'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useGame } from '@/lib/client/game-line';
import type { WireCommand } from '@/lib/game/commands';

/** Something this seat can do, with what came of it. */
export interface Act {
  /** Asks for it; true once it is recorded. */
  act: (command: WireCommand) => Promise<boolean>;
  /** Asked and not answered yet. */
  busy: boolean;
  /** Why the last one was not carried out, in words; null otherwise. */
  refusal: string | null;
}

/** Sends commands from one place of the page and keeps a refusal for that place. */
export function useAct(): Act {
  const { send } = useGame();
  const t = useTranslations();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const act = async (command: WireCommand) => {
    setBusy(true);
    setRefusal(null);
    const answer = await send(command);
    setBusy(false);
    if (answer.ok) return true;
    const key = `refusals.${answer.error.code}`;
    setRefusal(t.has(key) ? t(key, answer.error.about) : t('seat.refused'));
    return false;
  };
  return { act, busy, refusal };
}

'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useGame } from '@/lib/client/game-line';
import type { WireCommand } from '@/lib/game/commands';
import type { SeatId } from '@/lib/game/ids';

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
  const { send, people } = useGame();
  const t = useTranslations();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const act = async (command: WireCommand) => {
    setBusy(true);
    setRefusal(null);
    const answer = await send(command);
    setBusy(false);
    if (answer.ok) return true;
    const { code, about } = answer.error;
    const [key, naming] = [`refusals.${code}`, `refusals.${code}By`];
    if (about.by !== undefined && t.has(naming)) setRefusal(t(naming, { ...about, who: people.names[about.by as SeatId] ?? t('common.control') }));
    else setRefusal(t.has(key) ? t(key, about) : t('seat.refused'));
    return false;
  };
  return { act, busy, refusal };
}

'use client';

import { useState } from 'react';
import { useAct } from '@/components/control/use-act';
import type { SlipDraft } from '@/lib/contract';
import { useDraft } from '@/lib/client/use-draft';
import type { TeamId, TurnId } from '@/lib/game/ids';
import { dissentCommand, emptySlip, slipCommand, wholeDissents } from './slip-draft';

/** A slip being typed in, kept as it is typed; entered as one decision and one act for each objection. */
export function useEnterSlip(turn: TurnId, team: TeamId) {
  const draft = useDraft<SlipDraft>(`own:slip:${turn}:${team}`, emptySlip);
  const { act, problem } = useAct();
  const [busy, setBusy] = useState(false);
  const { content, write } = draft;
  const change = (part: Partial<SlipDraft>) => write({ ...content, ...part });
  const decide = (part: Partial<SlipDraft['decision']>) => change({ decision: { ...content.decision, ...part } });

  /** Each that was put on record leaves the form; the first that is refused stops it, and the rest stay. */
  const object = async () => {
    setBusy(true);
    let left = content.dissents;
    for (const dissent of wholeDissents(content.dissents)) {
      if (!(await act(dissentCommand(dissent, turn)))) break;
      left = left.filter((one) => one !== dissent);
      change({ dissents: left });
    }
    setBusy(false);
  };
  const enter = async () => {
    const command = slipCommand(content, turn, team);
    if (command === null) return;
    setBusy(true);
    if (await act(command)) await object();
    setBusy(false);
  };
  return { content, kept: draft.kept, change, decide, enter, object, busy, problem };
}

'use client';

import { createContext, type ReactNode, useContext, useState } from 'react';
import { useDraft, type Draft } from '@/lib/client/use-draft';
import type { DecisionDraft } from '@/lib/game/decision-draft';
import { draftClosed } from '@/lib/game/drafting';
import type { SeatId } from '@/lib/game/ids';
import { emptyDecision } from '../decision';
import { type Act, useAct } from '../use-act';
import { useSeat } from '../use-seat';

/** The team's decision in the making, shared by the Decide tab, the review and the bottom bar. */
export interface Desk {
  draft: Draft<DecisionDraft>;
  /** Who writes; null while nobody has taken the pen. */
  pen: SeatId | null;
  /** Whether this seat may write now: it has the pen, or the pen is free. */
  writing: boolean;
  /** Changes the draft; takes the pen first if it is free. */
  write: (change: Partial<DecisionDraft>) => void;
  takePen: Act;
  /** Whether the review page is open. */
  reviewing: boolean;
  review: (open: boolean) => void;
}

const Context = createContext<Desk | null>(null);

/** Holds one turn's decision in hand. Must be mounted anew for each turn. */
export function DecisionDesk({ children }: { children: ReactNode }) {
  const { game, mayAct, turn, teamId } = useSeat();
  const pen = turn?.pens[teamId]?.at(-1)?.seat ?? null;
  const open = turn !== null && !turn.seals[teamId] && draftClosed(game.state, teamId, turn.id, game.now()) === null;
  const mine = pen === game.seat.id;
  const writing = mayAct && open && (mine || pen === null);
  const draft = useDraft<DecisionDraft>(`decision:${turn?.id ?? 'none'}`, emptyDecision, { mayWrite: open && mine });
  const takePen = useAct();
  const [reviewing, review] = useState(false);
  // A review left open ends with what it reviews: somebody else sealed, or the cards were turned.
  if (reviewing && !open) review(false);

  const write = (change: Partial<DecisionDraft>) => {
    if (!writing || !turn) return;
    if (!mine && !takePen.busy) void takePen.act({ type: 'takePen', turn: turn.id });
    draft.write({ ...draft.content, ...change });
  };
  return <Context value={{ draft, pen, writing, write, takePen, reviewing, review }}>{children}</Context>;
}

/** The team's decision in hand. For components within a `DecisionDesk`. */
export function useDesk(): Desk {
  const desk = useContext(Context);
  if (!desk) throw new Error('useDesk is for components within a DecisionDesk');
  return desk;
}

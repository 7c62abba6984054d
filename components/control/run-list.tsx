'use client';

import { useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Key } from '@/components/ui/key';
import type { Game } from '@/lib/client/game';
import { useGameWhen } from '@/lib/client/use-game-part';
import { timetable } from '@/lib/game/timetable';
import { currentTurn } from '@/lib/game/whereabouts';
import { ImproviseInject } from './inject/improvise-inject';
import { turnsToCome } from './inject/schedule-time';
import { inOrder, type RunTurn } from './run-of-show';
import { RunTable } from './run-table';
import { RunTurnRows } from './run-turn-rows';
import { useDeskKeys } from './use-desk-keys';

/** Talk and votes are no part of the run of show, and do not draw it anew. */
const watch = ({ state, people }: Game) => [
  state.game, state.stage, state.startedAt, state.order, state.phase, state.clock, state.msel, people.names,
  ...Object.values(state.turns).flatMap(({ phases, injects, injectRecords, closedAt }) => [phases, injects, injectRecords, closedAt]),
];

/**
 * The run of show: turns, phases and the MSEL in one list, with when each was planned and when it came. J and K
 * choose an inject, which opens it; R, T, H, X and E act on the open one (see InjectRow). I improvises one.
 */
export function RunList({ run }: { run: readonly RunTurn[] }) {
  const t = useTranslations('control.run');
  const { state } = useGameWhen(watch);
  const now = currentTurn(state);
  const [chosen, choose] = useState<string | null>(null);
  const [unfolded, unfold] = useState<readonly string[]>([]);
  const [improvising, improvise] = useState(false);
  const later = useMemo(() => turnsToCome(state, run), [state, run]);
  const phases = useMemo(() => timetable(state, run), [state, run]);
  const live = state.stage === 'running';
  const isOpen = (id: string) => unfolded.includes(id) !== (id === now?.id);
  const step = (by: number) => {
    const ids = run.filter(({ id }) => isOpen(id)).flatMap((turn) => inOrder(turn.injects).map(({ id }) => id));
    const at = chosen === null ? -1 : ids.indexOf(chosen);
    const next = ids[at === -1 ? (by > 0 ? 0 : ids.length - 1) : Math.min(ids.length - 1, Math.max(0, at + by))] ?? null;
    choose(next);
    if (next !== null) document.querySelector<HTMLElement>(`[data-inject="${CSS.escape(next)}"]`)?.focus();
  };
  const mayImprovise = live && now !== null && state.phase !== 'adjudicate';
  useDeskKeys({ choose: (which) => step(which === 0 ? 1 : -1), improvise: () => mayImprovise && improvise(true), out: () => improvise(false) });
  return (
    <section aria-labelledby="run-title">
      <RunTable id="run-title">
        {run.map((turn) => (
          <RunTurnRows
            key={turn.id}
            turn={turn}
            later={later}
            state={state}
            phases={phases}
            open={isOpen(turn.id)}
            toggle={() => unfold(unfolded.includes(turn.id) ? unfolded.filter((id) => id !== turn.id) : [...unfolded, turn.id])}
            chosen={chosen}
            choose={choose}
          />
        ))}
      </RunTable>
      {mayImprovise && (
        <div className="border-t pt-2">
          {improvising ? <ImproviseInject done={() => improvise(false)} /> : <Button kind="quiet" className="-ml-3 px-3 text-sm" onClick={() => improvise(true)}>{t('improvise')} <Key>I</Key></Button>}
        </div>
      )}
    </section>
  );
}

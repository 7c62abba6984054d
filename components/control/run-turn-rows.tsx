'use client';

import clsx from 'clsx';
import { useTranslations } from 'next-intl';
import type { GameState } from '@/lib/game/state';
import { plannedFor, type TimedPhase } from '@/lib/game/timetable';
import { currentTurnId } from '@/lib/game/whereabouts';
import { ImprovisedRow } from './inject/improvised-row';
import { InjectRow } from './inject/inject-row';
import type { LaterTurn } from './inject/schedule-time';
import { inOrder, type RunTurn } from './run-of-show';
import { Times } from './times';

interface Rows {
  turn: RunTurn;
  /** The turns to come after the current one. */
  later: readonly LaterTurn[];
  state: GameState;
  phases: readonly TimedPhase[];
  open: boolean;
  toggle: () => void;
  chosen: string | null;
  choose: (inject: string | null) => void;
}

/** A turn in the run of show; unfolded, its phases with the injects planned for each, and those that were improvised. */
export function RunTurnRows({ turn, later, state, phases, open, toggle, chosen, choose }: Rows) {
  const t = useTranslations('control.run');
  const words = useTranslations('common.phases');
  const now = turn.id === currentTurnId(state) && state.stage === 'running';
  const played = state.turns[turn.id];
  const done = played?.closedAt != null || (played !== undefined && state.stage === 'ended');
  const mine = phases.filter((entry) => entry.turn === turn.id);
  const first = mine[0];
  const improvised = (played?.injectRecords ?? []).filter(({ planned }) => planned === null);
  return (
    <tbody className={clsx('border-t', now && 'border-t-edge')} aria-current={now ? 'step' : undefined}>
      <tr>
        <th scope="row" className="text-left align-baseline font-normal">
          <button type="button" aria-expanded={open} onClick={toggle} className={clsx('flex min-h-9 w-full items-baseline gap-2 py-1.5 text-left', now ? 'font-semibold' : done && 'text-muted')}>
            <span className="w-4 text-right tabular-nums">{turn.number}</span>
            <span className="min-w-0 flex-1">{turn.title}</span>
            <span className="text-xs font-normal text-muted">{done ? t('done') : now ? t('now') : t('month', { month: turn.month })}</span>
          </button>
        </th>
        <Times planned={first?.planned ?? null} actual={first?.actual ?? null} />
      </tr>
      {open && mine.flatMap(({ phase, planned, actual }) => [
        <PhaseRow key={phase} name={words(phase)} here={now && state.phase === phase} planned={planned} actual={actual} />,
        ...inOrder(turn.injects).filter(({ at }) => at.phase === phase).map((inject) => (
          <InjectRow key={inject.id} inject={inject} turn={turn.id} later={later} state={state} planned={plannedFor(phases, turn.id, inject.at)} chosen={chosen === inject.id} choose={choose} />
        )),
      ])}
      {open && improvised.map((record) => <ImprovisedRow key={record.inject} record={record} state={state} />)}
    </tbody>
  );
}

/** A phase: it has been, is now, or is to come. */
function PhaseRow({ name, here, planned, actual }: { name: string; here: boolean; planned: number; actual: number | null }) {
  const t = useTranslations('control.run');
  return (
    <tr className={clsx(here ? 'font-semibold' : 'text-muted')}>
      <th scope="row" className={clsx('py-0.5 pl-3 text-left align-baseline xl:pl-6', !here && 'font-normal')}>
        <span aria-hidden="true" className="inline-block w-4">{here ? '▸' : actual !== null ? '✓' : '·'}</span>
        {name} <span className="sr-only">{here ? t('now') : actual !== null ? t('done') : t('next')}</span>
      </th>
      <Times planned={planned} actual={actual} />
    </tr>
  );
}

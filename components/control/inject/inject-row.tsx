'use client';

import clsx from 'clsx';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { TurnId } from '@/lib/game/ids';
import type { GameState } from '@/lib/game/state';
import type { PlannedInject } from '../run-of-show';
import { Times } from '../times';
import { useNow } from '../use-now';
import { InjectPanel } from './inject-panel';
import { injectStatus, type InjectStatus } from './inject-status';
import type { LaterTurn } from './schedule-time';
import { StatusWords } from './status-words';

const MARK = { planned: '·', due: '▸', scheduled: '◷', missed: '!', held: '‖', skipped: '–', released: '✓' } as const;

interface Row {
  inject: PlannedInject;
  turn: TurnId;
  /** The turns to come. */
  later: readonly LaterTurn[];
  state: GameState;
  /** Planned time since STARTEX. */
  planned: number | null;
  chosen: boolean;
  choose: (inject: string | null) => void;
}

/** An inject of the MSEL: how it stands, and opened, what Control may do with it. What was typed stays when it is closed. */
export function InjectRow({ inject, turn, later, state, planned, chosen, choose }: Row) {
  const t = useTranslations('control.inject');
  const status = injectStatus(state, inject, turn, useNow(5_000));
  // Once opened it stays in the page, so that nothing typed in it is lost.
  const [opened, setOpened] = useState(false);
  if (chosen && !opened) setOpened(true);
  const released = status.status === 'released';
  const id = `inject-${inject.id}`;
  const numberOf = (one: InjectStatus) => (one.status === 'scheduled' ? (later.find((turnToCome) => turnToCome.id === one.turn)?.number ?? null) : null);
  return (
    <>
      <tr className={clsx(chosen && 'bg-sheet')}>
        <th scope="row" className="pl-3 text-left xl:pl-6 align-baseline font-normal">
          <button type="button" data-inject={inject.id} aria-expanded={chosen} aria-controls={chosen ? id : undefined} onClick={() => choose(chosen ? null : inject.id)} className="flex w-full py-1 text-left">
            <span aria-hidden="true" className={clsx('w-4 shrink-0', status.status === 'due' || status.status === 'missed' ? 'text-accent' : 'text-muted')}>{MARK[status.status]}</span>
            <span className="min-w-0">
              <span className={clsx(released || status.status === 'skipped' ? 'text-muted' : 'font-medium', status.status === 'skipped' && 'line-through')}>{inject.title}</span>
              <span className="block text-xs text-muted">{t(`kinds.${inject.kind}`)}, <StatusWords status={status} turn={numberOf(status)} /></span>
            </span>
          </button>
        </th>
        <Times planned={planned} actual={released && state.startedAt !== null ? status.at - state.startedAt : null} />
      </tr>
      {(chosen || opened) && (
        <tr id={id} hidden={!chosen} className="bg-sheet">
          <td colSpan={4} className="pb-3 pl-7 xl:pl-10">
            <InjectPanel inject={inject} turn={turn} later={later} state={state} status={status} active={chosen} close={() => choose(null)} />
          </td>
        </tr>
      )}
    </>
  );
}

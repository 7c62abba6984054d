'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { SelectField } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import type { Game } from '@/lib/client/game';
import { useGameWhen } from '@/lib/client/use-game-part';
import type { CommandOf } from '@/lib/game/commands';
import type { SeatState } from '@/lib/game/state';
import { currentTurn } from '@/lib/game/whereabouts';
import { useAct } from '../use-act';
import type { TeamDraft } from '../use-team-drafts';
import { ActForm } from './act-form';
import { actsOpen, type ActKind } from './acts-open';

const watch = ({ state }: Game) => {
  const turn = currentTurn(state);
  return [state.stage, state.phase, state.clock, state.seats, turn?.id, turn?.straws, turn?.submitted, turn?.published];
};

/** Control does something in a player's place: a dead phone, a hand in plaster. The team is told that it was Control. */
export function ActFor({ seat, name, draft, back }: { seat: SeatState; name: string; draft: TeamDraft | undefined; back: () => void }) {
  const t = useTranslations('control.actFor');
  const { state } = useGameWhen(watch);
  const { act, busy, problem, dismiss } = useAct();
  const open = actsOpen(state, seat);
  const [picked, pick] = useState<ActKind | null>(null);
  const [done, setDone] = useState<ActKind | null>(null);
  const kind = picked !== null && open.includes(picked) ? picked : (open[0] ?? null);
  const give = async (command: CommandOf<'actFor'>['command']) => {
    const given = await act({ type: 'actFor', seat: seat.id, command });
    setDone(given ? (kind ?? null) : null);
    return given;
  };
  return (
    <div className="flex flex-col gap-3">
      <p className="text-sm">{t('told', { name })}</p>
      {kind === null ? (
        <p className="text-sm text-muted">{t('nothing')}</p>
      ) : (
        <>
          <SelectField id="act-kind" autoFocus label={t('what')} value={kind} onChange={(event) => { pick(event.target.value as ActKind); setDone(null); dismiss(); }}>
            {open.map((one) => <option key={one} value={one}>{t(`kinds.${one}`)}</option>)}
          </SelectField>
          <ActForm key={kind} kind={kind} seat={seat} state={state} draft={draft} busy={busy} give={give} />
        </>
      )}
      <p role="status" className="text-sm font-semibold">{done !== null && t('done', { what: t(`kinds.${done}`), name })}</p>
      {problem !== null && <Notice tone="problem">{problem}</Notice>}
      <Button kind="quiet" className="-ml-3 self-start px-3 text-sm" onClick={back}>{t('back')}</Button>
    </div>
  );
}

'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { RoomTime } from '@/components/ui/room-time';
import type { Game } from '@/lib/client/game';
import { useGameWhen } from '@/lib/client/use-game-part';
import type { SeatState } from '@/lib/game/state';
import { useAct } from '../use-act';
import type { TeamDraft } from '../use-team-drafts';
import { ActFor } from './act-for';
import { CommitRight } from './commit-right';
import { MovePerson } from './move-person';
import { RemovePerson } from './remove-person';
import { ReturnCode } from './return-code';

const watch = ({ state }: Game) => [state.stage, state.nudges, state.recordOpenedAt];

/** The list itself: nudge, act for them, personal code, right to commit, move, remove. */
export function PersonActs({ seat, gameId, draft, name, close }: { seat: SeatState; gameId: string; draft: TeamDraft | undefined; name: string; close: () => void }) {
  const t = useTranslations('control.person');
  const common = useTranslations('common');
  const { state } = useGameWhen(watch);
  const { act, busy, problem } = useAct();
  const [acting, setActing] = useState(false);
  const nudgedAt = state.nudges[seat.id] ?? null;
  if (acting) return <ActFor seat={seat} name={name} draft={draft} back={() => setActing(false)} />;
  return (
    <div className="flex flex-col gap-2">
      {!seat.scripted && (
        <div className="flex flex-wrap items-center gap-x-3">
          <Button autoFocus className="text-sm" disabled={busy || state.recordOpenedAt !== null} onClick={() => void act({ type: 'nudge', seat: seat.id })}>{t('nudge')}</Button>
          <p role="status" className="text-sm text-muted">{nudgedAt === null ? t('nudgeHint') : <>{t('nudged')} <RoomTime at={nudgedAt} /></>}</p>
        </div>
      )}
      {state.stage !== 'ended' && <Button className="self-start text-sm" onClick={() => setActing(true)}>{t('actFor')}</Button>}
      {!seat.scripted && <ReturnCode seat={seat.id} gameId={gameId} />}
      {state.stage !== 'ended' && <CommitRight seat={seat} busy={busy} act={act} />}
      {!seat.scripted && <MovePerson seat={seat} gameId={gameId} teams={state.game?.teams ?? []} />}
      <RemovePerson name={name} busy={busy} remove={() => void act({ type: 'removeSeat', seat: seat.id })} />
      {problem !== null && <Notice tone="problem">{problem}</Notice>}
      <Button kind="quiet" className="mt-1 -ml-3 self-start px-3 text-sm" onClick={close}>{common('close')}</Button>
    </div>
  );
}

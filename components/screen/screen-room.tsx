'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { GameLine, useGame } from '@/lib/client/game-line';
import type { FollowAnswer } from '@/lib/contract';
import type { TeamFacts } from '@/lib/game/events';
import { WallQuestion } from '@/components/hotwash/wall-question';
import { WallEnding } from './wall-ending';
import { WallHeader } from './wall-header';
import { type JoinAddress, WallLobby } from './wall-lobby';
import { WallNarrative } from './wall-narrative';
import { WallReveal } from './wall-reveal';
import { WallTurn } from './wall-turn';

/** The wall: dark, large, one picture for each moment, nothing that not all may know. */
export function ScreenRoom({ initial, join, gameId }: { initial: FollowAnswer; join: JoinAddress; gameId: string }) {
  return (
    <GameLine initial={initial}>
      <div data-theme="dark" className="wall">
        <WallPicture join={join} gameId={gameId} />
      </div>
    </GameLine>
  );
}

/** What is on the wall, on whatever line it is given. `join` is null where nobody can come in any more, `gameId` where the game is not led from there: then no hot wash comes after it. */
export function WallPicture({ join, gameId = null }: { join: JoinAddress | null; gameId?: string | null }) {
  const t = useTranslations('screen');
  const { state, dismissed, status } = useGame();
  const turn = state.turns[state.order.at(-1) ?? ''];
  if (dismissed) return <p className="m-auto">{t('gone')}</p>;
  return (
    <>
      <WallHeader />
      <main className="flex min-h-0 flex-1 flex-col">
        {state.stage === 'ended' && state.outcome ? (
          <AfterTheEnd gameId={gameId} teams={state.game?.teams ?? []}><WallEnding outcome={state.outcome} /></AfterTheEnd>
        ) : state.stage === 'lobby' || !turn ? (
          <WallLobby join={join} />
        ) : turn.published ? (
          <WallNarrative turn={turn} />
        ) : state.phase === 'reveal' || state.phase === 'adjudicate' ? (
          <WallReveal turn={turn} />
        ) : (
          <WallTurn turn={turn} />
        )}
      </main>
      {status === 'offline' ? (
        <p role="status" className="wall-note text-muted">
          {t('offline')}
        </p>
      ) : null}
    </>
  );
}

/** The hot wash's open question, while there is one. */
function AfterTheEnd({ gameId, teams, children }: { gameId: string | null; teams: readonly TeamFacts[]; children: ReactNode }) {
  return gameId === null ? children : <WallQuestion gameId={gameId} teams={teams}>{children}</WallQuestion>;
}

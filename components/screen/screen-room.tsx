'use client';

import { useTranslations } from 'next-intl';
import { GameLine, useGame } from '@/lib/client/game-line';
import type { FollowAnswer } from '@/lib/contract';
import { WallEnding } from './wall-ending';
import { WallHeader } from './wall-header';
import { type JoinAddress, WallLobby } from './wall-lobby';
import { WallNarrative } from './wall-narrative';
import { WallReveal } from './wall-reveal';
import { WallTurn } from './wall-turn';

/** The wall: dark, large, one picture for each moment, nothing that not all may know. */
export function ScreenRoom({ initial, join }: { initial: FollowAnswer; join: JoinAddress }) {
  return (
    <GameLine initial={initial}>
      <div data-theme="dark" className="wall">
        <Picture join={join} />
      </div>
    </GameLine>
  );
}

function Picture({ join }: { join: JoinAddress }) {
  const t = useTranslations('screen');
  const { state, dismissed, status } = useGame();
  const turn = state.turns[state.order.at(-1) ?? ''];
  if (dismissed) return <p className="m-auto">{t('gone')}</p>;
  return (
    <>
      <WallHeader />
      <main className="flex min-h-0 flex-1 flex-col">
        {state.stage === 'ended' && state.outcome ? (
          <WallEnding outcome={state.outcome} />
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
        <p role="status" className="text-[0.8em] text-muted">
          {t('offline')}
        </p>
      ) : null}
    </>
  );
}

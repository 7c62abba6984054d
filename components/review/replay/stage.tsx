'use client';

import clsx from 'clsx';
import dynamic from 'next/dynamic';
import type { RunTurn } from '@/components/control/run-of-show';
import { OnLine } from '@/lib/client/game-line';
import type { LocalGame } from '@/lib/client/local-game';

const ReplayedSeat = dynamic(() => import('./replayed-seat'), { ssr: false, loading: Coming });
const ReplayedDesk = dynamic(() => import('./replayed-desk'), { ssr: false, loading: Coming });
const ReplayedWall = dynamic(() => import('./replayed-wall'), { ssr: false, loading: Coming });

/** Until the screen is there, its place is kept: the page is never without a main part. */
function Coming() {
  return <main id="main" className="min-h-[60dvh] p-5" aria-busy />;
}

/** The screen that was live then, on a line that replays. What is fixed or sticks in it does so within this frame. */
export function Stage({ line, logHref, run }: { line: LocalGame; logHref: string; run: readonly RunTurn[] }) {
  const { kind } = line.game().seat;
  return (
    // No landmark: the screen brings its own, as it had them when it was live.
    <div data-replayed className={clsx('transform-[translateZ(0)] border-b bg-paper', kind !== 'screen' && 'h-[calc(100dvh-13rem)] min-h-[30rem] sm:h-[calc(100dvh-9.5rem)]')}>
      {/* What is only for the ear stands somewhere too, and is to scroll with the rest instead of making the page longer. */}
      <div className="relative h-full overflow-auto overscroll-contain">
        <OnLine line={line}>{kind === 'screen' ? <ReplayedWall /> : kind === 'mirror' ? <ReplayedSeat logHref={logHref} /> : <ReplayedDesk logHref={logHref} run={run} />}</OnLine>
      </div>
    </div>
  );
}

'use client';

import { memo } from 'react';
import type { TeamFacts } from '@/lib/game/events';
import type { Bookmark } from '@/lib/review/replay/bookmarks';
import { ClockTime } from '../clock-time';
import { MomentWords } from '../log/timeline';

interface TurningPointsProps {
  marks: readonly Bookmark[];
  teams: readonly TeamFacts[];
  /** The frame of the one that is shown now; null: none is. */
  at: number | null;
  go: (frame: number) => void;
}

/** The turning points, to go to. Drawn again only when one is come to or left. */
export const TurningPoints = memo(function TurningPoints({ marks, teams, at, go }: TurningPointsProps) {
  return (
    <ol className="max-h-[40dvh] columns-[14rem] gap-x-6 overflow-y-auto text-sm">
      {marks.map((mark) => <Point key={mark.frame} mark={mark} teams={teams} here={mark.frame === at} go={go} />)}
    </ol>
  );
});

const Point = memo(function Point({ mark, teams, here, go }: { mark: Bookmark; teams: readonly TeamFacts[]; here: boolean; go: (frame: number) => void }) {
  return (
    <li className="break-inside-avoid">
      <button type="button" onClick={() => go(mark.frame)} aria-current={here ? 'step' : undefined} className="flex min-h-8 w-full items-baseline gap-2 text-left hover:bg-sheet aria-[current]:font-semibold">
        <span className="text-xs text-muted"><ClockTime at={mark.at} seconds={false} /></span>
        <MomentWords moment={mark} teams={teams} />
      </button>
    </li>
  );
});

/** Where the turning points stand under the scrub. */
export const Ticks = memo(function Ticks({ marks, end }: { marks: readonly Bookmark[]; end: number }) {
  return (
    <div aria-hidden="true" className="pointer-events-none absolute inset-x-2 bottom-0 h-1.5">
      {marks.map(({ frame, type }) => <span key={frame} className={`absolute bottom-0 w-px bg-edge ${type === 'TurnOpened' || type === 'ExerciseStarted' ? 'h-1.5' : 'h-1'}`} style={{ left: `${(frame / Math.max(1, end)) * 100}%` }} />)}
    </div>
  );
});

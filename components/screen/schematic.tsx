'use client';

import clsx from 'clsx';
import { useTranslations } from 'next-intl';
import { TeamShape, teamClass } from '@/components/ui/team-mark';
import type { TurnState } from '@/lib/game/state';
import { SealWords } from './seal-strip';
import { useWall } from './use-wall';

const SIZE = 400;
const RADIUS = 130;
/** How far the words under a capital reach along a steep line. */
const WORDS = 112;

/** Where the capitals stand: evenly on a circle, the first at the top. A diagram of who faces whom, not a map. */
function places(count: number): Place[] {
  return Array.from({ length: count }, (_, i) => {
    const angle = (i / count) * 2 * Math.PI - Math.PI / 2;
    return { x: SIZE / 2 + Math.round(RADIUS * Math.cos(angle)), y: SIZE / 2 - 20 + Math.round(RADIUS * Math.sin(angle)) };
  });
}

interface Place {
  x: number;
  y: number;
}

/** Where a line that leaves a place begins: below the words under it, when it leads down. */
function leaving(from: Place, to: Place): Place {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const share = (to.y - from.y) / length > 0.6 ? Math.min(WORDS / length, 0.55) : 0;
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

/** The capitals and the lines between them. Each carries its seal: a broken ring while it deliberates, a closed one once it has sealed. */
export function Schematic({ turn }: { turn: TurnState }) {
  const t = useTranslations('screen');
  const { teams } = useWall();
  const at = places(teams.length);
  const pairs = at.flatMap((from, i) => at.slice(i + 1).map((to, j) => ({ key: `${i} ${i + 1 + j}`, from: leaving(from, to), to: leaving(to, from) })));
  return (
    <figure className="flex min-h-0 w-full flex-col items-center justify-center" aria-label={t('schematic')}>
      <div className="relative aspect-square max-h-full w-full max-w-[min(100%,70vh)]">
        <svg viewBox={`0 0 ${SIZE} ${SIZE}`} className="absolute inset-0 size-full" aria-hidden="true">
          {pairs.map(({ key, from, to }) => (
            <line key={key} x1={from.x} y1={from.y} x2={to.x} y2={to.y} className="stroke-edge" strokeWidth="1.5" />
          ))}
          {teams.map(({ id }, i) => (
            <circle key={id} cx={at[i]?.x} cy={at[i]?.y} r="34" className={clsx('fill-paper', turn.seals[id] ? 'stroke-ink' : 'stroke-edge')} strokeWidth={turn.seals[id] ? 5 : 1.5} strokeDasharray={turn.seals[id] ? undefined : '6 7'} />
          ))}
        </svg>
        {teams.map((team, index) => {
          const { x, y } = at[index] ?? { x: 0, y: 0 };
          return (
            <div key={team.id} className="absolute w-0" style={{ left: `${(x / SIZE) * 100}%`, top: `${(y / SIZE) * 100}%` }}>
              <TeamShape index={index} className="absolute !size-[1.5em] -translate-1/2" />
              <p className="absolute top-[1.9em] w-max -translate-x-1/2 bg-paper px-[0.2em] text-center leading-tight">
                <strong className={clsx(teamClass(index), 'font-semibold text-team')}>{team.name}</strong>
                <span className={clsx('wall-note block', turn.seals[team.id] ? 'font-semibold' : 'text-muted')}>
                  <SealWords turn={turn} team={team.id} />
                </span>
              </p>
            </div>
          );
        })}
      </div>
    </figure>
  );
}

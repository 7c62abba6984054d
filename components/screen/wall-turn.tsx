'use client';

import clsx from 'clsx';
import { useTranslations } from 'next-intl';
import { RegionMap } from '@/components/map/region-map';
import type { TurnState } from '@/lib/game/state';
import { Latest } from './latest';
import { PagedText } from './paged-text';
import { Schematic } from './schematic';
import { SealStrip } from './seal-strip';
import { useWall } from './use-wall';

/**
 * While teams read and decide: the situation, the capitals and what ties them, their seals, and the latest word to all.
 * A 4:3 wall has room for one of the two: the situation while teams read, the map while they decide.
 */
export function WallTurn({ turn }: { turn: TurnState }) {
  const t = useTranslations('common');
  const { game, teams } = useWall();
  const map = game.state.game?.map ?? null;
  const mapFirst = map !== null && game.state.phase === 'deliberate';
  return (
    <div className="flex min-h-0 flex-1 flex-col gap-[0.5em]">
      <div className="flex min-h-0 flex-1 flex-col gap-x-[1.5em] wide:flex-row">
        <article className={clsx('flex min-h-0 min-w-0 flex-col wide:flex-3', !mapFirst && 'flex-3')}>
          <h2 className="mb-[0.2em] flex items-baseline justify-between gap-[0.5em] font-serif text-[1.4em] leading-tight font-semibold">
            {turn.title}
            <span className="shrink-0 font-sans text-[max(var(--least),0.6em)] font-normal text-muted">{t('month', { month: turn.month })}</span>
          </h2>
          <PagedText key={turn.situation} text={turn.situation} className={mapFirst ? 'hidden wide:flex' : undefined} textClass="max-w-[66ch] font-serif leading-[1.35] whitespace-pre-line" />
        </article>
        {map ? (
          <div className={clsx('min-h-0 min-w-0 flex-2 wide:flex', mapFirst ? 'flex' : 'hidden')}>
            <RegionMap state={game.state} map={map} teams={teams} ring={(team) => turn.seals[team] !== undefined} />
          </div>
        ) : (
          <div className="hidden min-h-0 flex-2 wide:flex">
            <Schematic turn={turn} />
          </div>
        )}
      </div>
      <Latest turn={turn} />
      <div className={map ? undefined : 'wide:hidden'}>
        <SealStrip turn={turn} />
      </div>
    </div>
  );
}

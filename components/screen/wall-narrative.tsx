'use client';

import { useTranslations } from 'next-intl';
import { RegionMap } from '@/components/map/region-map';
import { RoomTime } from '@/components/ui/room-time';
import { SealHash } from '@/components/ui/seal-hash';
import { Trend } from '@/components/ui/trend';
import type { TurnState } from '@/lib/game/state';
import { PagedText } from './paged-text';
import { useWall } from './use-wall';

/** After the adjudication: what happened, and which way the indicators moved. */
export function WallNarrative({ turn }: { turn: TurnState }) {
  const t = useTranslations('screen.narrative');
  const { game, teams } = useWall();
  const map = game.state.game?.map ?? null;
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <div className="flex min-h-0 flex-1 gap-[1.5em]">
        <article className="flex min-h-0 min-w-0 flex-3 flex-col">
          <h2 className="wall-note mb-[0.3em] text-muted">
            {t('title', { title: turn.title })}
            <Corrected at={turn.correctedAt} />
          </h2>
          <PagedText key={turn.narrative} text={turn.narrative ?? ''} textClass="max-w-[60ch] font-serif leading-[1.35] whitespace-pre-line" />
        </article>
        <section className="flex min-h-0 min-w-0 flex-2 flex-col overflow-hidden">
          {map ? (
            <div className="mb-[0.5em] hidden min-h-0 flex-1 wide:flex">
              <RegionMap state={game.state} map={map} teams={teams} ring={() => null} />
            </div>
          ) : null}
          <h2 className="wall-note mb-[0.3em] text-muted">
            {t('indicators')}
            <Corrected at={turn.published?.correctedAt ?? null} />
          </h2>
          <Moves turn={turn} />
        </section>
      </div>
      {turn.head ? (
        <p className="wall-note mt-[0.3em] text-muted">
          {t('head')} <SealHash hash={turn.head} className="!text-[1em]" />
        </p>
      ) : null}
    </div>
  );
}

function Corrected({ at }: { at: number | null }) {
  const t = useTranslations('screen.narrative');
  if (at === null) return null;
  return <strong className="appear text-ink"> · {t.rich('corrected', { time: () => <RoomTime at={at} to="minutes" className="tabular-nums" /> })}</strong>;
}

function Moves({ turn }: { turn: TurnState }) {
  const t = useTranslations('screen.narrative');
  const trend = useTranslations('common.trend');
  const { game } = useWall();
  const told = turn.published?.indicators ?? [];
  const moved = told.filter((one) => one.trend !== 'steady');
  const name = (id: string) => game.state.game?.indicators.find((one) => one.id === id)?.name ?? id;
  return (
    <ul className="text-[0.9em]">
      {moved.map((one) => (
        <li key={one.id} className="flex items-baseline justify-between gap-[0.6em] border-t py-[0.15em] leading-tight">
          <span>{name(one.id)}</span>
          <span className="flex shrink-0 items-baseline gap-[0.4em]">
            <Trend trend={one.trend} word={trend(one.trend)} />
            {one.value === null ? null : <strong className="tabular-nums">{one.value}</strong>}
          </span>
        </li>
      ))}
      {moved.length < told.length ? <li className="border-t py-[0.15em] text-muted">{t('steady', { count: told.length - moved.length })}</li> : null}
    </ul>
  );
}

'use client';

import { useTranslations } from 'next-intl';
import { Trend } from '@/components/ui/trend';
import type { TurnState } from '@/lib/game/state';
import { useSeat } from '../use-seat';

/** Which way each indicator moved in a turn; those that held steady are named together. */
export function Directions({ turn }: { turn: TurnState }) {
  const t = useTranslations('board');
  const trend = useTranslations('common.trend');
  const { game } = useSeat();
  const told = turn.published?.indicators ?? [];
  const name = (id: string) => game.state.game?.indicators.find((one) => one.id === id)?.name ?? id;
  const moved = told.filter((one) => one.trend !== 'steady');
  const steady = told.filter((one) => one.trend === 'steady');
  return (
    <>
      <ul className="grid gap-x-10 md:grid-cols-2">
        {moved.map((one) => (
          <li key={one.id} className="flex items-baseline justify-between gap-3 border-t py-1.5">
            <span>{name(one.id)}</span>
            <span className="flex items-baseline gap-3 text-sm">
              <Trend trend={one.trend} word={trend(one.trend)} />
              {one.value === null ? null : <strong className="tabular-nums">{one.value}</strong>}
            </span>
          </li>
        ))}
      </ul>
      {steady.length > 0 ? <p className="mt-2 text-sm text-muted">{t('steady', { names: steady.map(({ id }) => name(id)).join(', ') })}</p> : null}
    </>
  );
}

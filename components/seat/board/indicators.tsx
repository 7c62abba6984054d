'use client';

import { useTranslations } from 'next-intl';
import { Trend } from '@/components/ui/trend';
import { itemKey } from '@/lib/game/item';
import { useOpened } from '../use-opened';
import { useSeat } from '../use-seat';

/** Each indicator: what it means, where it started, and which way it went turn by turn; numbers where the game tells them. */
export function Indicators() {
  const t = useTranslations('board.indicators');
  const trend = useTranslations('common.trend');
  const { game, turn } = useSeat();
  const { ref } = useOpened<HTMLDivElement>(turn?.id ?? null, itemKey('indicators'));
  const { state } = game;
  const turns = state.order.flatMap((id) => state.turns[id] ?? []).filter(({ published }) => published !== null);
  return (
    <div ref={ref}>
      {turns.length === 0 ? <p className="pb-2 text-sm text-muted">{t('soon')}</p> : null}
      <ul>
        {(state.game?.indicators ?? []).map(({ id, name, text, start, min, max }) => {
          const end = state.outcome?.indicators.find((one) => one.id === id)?.value;
          return (
            <li key={id} className="border-t py-2">
              <p className="flex items-baseline justify-between gap-3">
                <span className="font-semibold">{name}</span>
                <span className="text-sm whitespace-nowrap tabular-nums">
                  {t('start', { start })}
                  {end === undefined ? null : <strong> → {t('end', { end })}</strong>}
                </span>
              </p>
              <p className="text-xs text-muted">
                {text} {t('range', { min, max })}
              </p>
              {turns.length > 0 ? (
                <ol className="mt-1 flex flex-wrap gap-x-4 text-sm">
                  {turns.map(({ id: at, number, published }) => {
                    const told = published?.indicators.find((one) => one.id === id);
                    return told ? (
                      <li key={at} className="inline-flex items-baseline gap-1">
                        <span className="text-muted">{t('turn', { number })}</span>
                        <Trend trend={told.trend} word={trend(told.trend)} />
                        {told.value === null ? null : <strong className="tabular-nums">{told.value}</strong>}
                      </li>
                    ) : null;
                  })}
                </ol>
              ) : null}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

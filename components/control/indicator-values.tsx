'use client';

import { useTranslations } from 'next-intl';
import type { Game } from '@/lib/client/game';
import { useGameWhen } from '@/lib/client/use-game-part';
import { valueNow } from '@/lib/game/indicators';
import { currentTurn } from '@/lib/game/whereabouts';

const watch = ({ state }: Game) => [state.game, state.indicators, state.stage, state.order, currentTurn(state)?.adjudication, currentTurn(state)?.corrections];

/** The board with exact values, which teams may not see: where each indicator stands between its ends, and where it began. */
export function IndicatorValues() {
  const t = useTranslations('control.board');
  const { state } = useGameWhen(watch);
  return (
    <table className="w-full text-sm">
      <caption className="eyebrow pb-1 text-left">{t('title')}</caption>
      <thead className="sr-only">
        <tr><th scope="col">{t('indicator')}</th><th scope="col">{t('start')}</th><th scope="col">{t('now')}</th></tr>
      </thead>
      <tbody>
        {state.game?.indicators.map(({ id, name, min, max, start }) => {
          const value = valueNow(state, id) ?? start;
          const at = (n: number) => `${((n - min) / (max - min || 1)) * 100}%`;
          return (
            <tr key={id} className="border-t">
              <th scope="row" className="py-1 pr-2 text-left font-normal">
                {name}
                <span aria-hidden="true" className="relative mt-1 block h-1 bg-line">
                  <span className="absolute inset-y-0 left-0 bg-ink" style={{ width: at(value) }} />
                  <span className="absolute -inset-y-0.5 w-px bg-accent" style={{ left: at(start) }} />
                </span>
              </th>
              <td className="w-8 py-1 text-right align-bottom text-xs text-muted tabular-nums">{start}</td>
              <td className="w-8 py-1 text-right align-bottom font-semibold tabular-nums">{value}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

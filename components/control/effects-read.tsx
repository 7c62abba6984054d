'use client';

import { useTranslations } from 'next-intl';
import { signed } from '@/components/review/signed';
import { SourceName } from '@/components/review/source-name';
import { useGame } from '@/lib/client/game-line';
import type { TurnState } from '@/lib/game/state';

/** The effects of a turn as they stand, for whoever reads and may not change them. Nothing before they are proposed. */
export function EffectsRead({ turn }: { turn: TurnState }) {
  const t = useTranslations('adjudicate');
  const { state } = useGame();
  const { adjudication } = turn;
  if (adjudication === null) return null;
  const { rows, reading, overrides } = adjudication;
  const nameOf = (indicator: string) => state.game?.indicators.find(({ id }) => id === indicator)?.name ?? indicator;
  return (
    <section aria-label={t('effects.title', { count: rows.length })}>
      <h2 className="eyebrow">{t('effects.title', { count: rows.length })}</h2>
      <p className="text-sm text-muted">{t('readings.title')}: {t(`readings.${reading}`)}</p>
      <ul className="mt-2">
        {rows.map(({ row, indicator, change, source, why }) => {
          const override = overrides[row];
          return (
            <li key={row} className="grid grid-cols-[2.5rem_minmax(0,1fr)] gap-x-3 border-t py-1.5">
              <span className="text-right font-semibold tabular-nums">{signed(override?.now ?? change[reading])}</span>
              <span>
                <span className="font-medium">{nameOf(indicator)}</span> <span className="text-xs text-muted"><SourceName source={source} teams={state.game?.teams ?? []} /></span>
                <span className="block font-serif">{why}</span>
                {override && <span className="block text-sm"><span className="font-semibold">{t('effects.overriddenRead', { was: signed(override.was), now: signed(override.now) })}</span> {override.why}</span>}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

'use client';

import { Minus, Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button, buttonClass } from '@/components/ui/button';
import { Chips } from '@/components/ui/chips';
import { CHIPS, totalChips } from '@/lib/game/forecast';
import type { Forecast, TeamFacts } from '@/lib/game/events';
import { postureWord } from '../decision';
import { useDesk } from '../decide/decision-desk';
import { useSeat } from '../use-seat';

const round = buttonClass('secondary', 'w-11 px-0 shrink-0');

/** A row for each posture of one capital: what it means, its chips, and a button for one less and one more. A button at its end keeps the focus, so that the keyboard stays where the chips are laid. */
export function ForecastRows({ team, forecast }: { team: TeamFacts; forecast: Forecast }) {
  const t = useTranslations('forecast');
  const { game } = useSeat();
  const { draft, writing, write } = useDesk();
  const free = CHIPS - totalChips(forecast);
  const meaning = (posture: string) => game.state.game?.postures.find(({ id }) => id === posture)?.text ?? '';
  const lay = (posture: string, chips: number) => write({ forecasts: { ...draft.content.forecasts, [team.id]: { ...forecast, [posture]: chips } } });
  const clear = () => write({ forecasts: Object.fromEntries(Object.entries(draft.content.forecasts).filter(([id]) => id !== team.id)) });
  return (
    <div className="-ml-7">
      <ul>
        {team.postures.map((posture) => {
          const chips = forecast[posture] ?? 0;
          const word = postureWord(posture);
          if (!writing && chips === 0) return null;
          return (
            <li key={posture} className="flex items-center gap-3 border-t py-2">
              <div className="min-w-0 flex-1">
                <p className="flex flex-wrap items-baseline gap-x-3">
                  <span className="font-semibold">{word}</span>
                  {chips > 0 ? <Chips laid={chips} of={chips} /> : null}
                </p>
                <p className="text-xs text-muted">{meaning(posture)}</p>
              </div>
              {writing ? (
                <button type="button" className={round} aria-disabled={chips === 0} aria-label={t('less', { posture: word, chips })} onClick={() => chips > 0 && lay(posture, chips - 1)}>
                  <Minus aria-hidden="true" strokeWidth={1.5} />
                </button>
              ) : null}
              <output className="w-5 text-center font-semibold tabular-nums" aria-label={t('chipsOn', { posture: word, chips })}>
                {chips}
              </output>
              {writing ? (
                <button type="button" className={round} aria-disabled={free <= 0} aria-label={t('more', { posture: word, chips })} onClick={() => free > 0 && lay(posture, chips + 1)}>
                  <Plus aria-hidden="true" strokeWidth={1.5} />
                </button>
              ) : null}
            </li>
          );
        })}
      </ul>
      {writing && free < CHIPS ? (
        <Button kind="quiet" className="-ml-4 text-sm" onClick={clear}>
          {t('clear', { team: team.name })}
        </Button>
      ) : null}
    </div>
  );
}

'use client';

import { useTranslations } from 'next-intl';
import { postureWord } from '@/components/seat/decision';
import { TeamMark } from '@/components/ui/team-mark';
import { CHIPS, totalChips } from '@/lib/game/forecast';
import type { Forecast, TeamFacts } from '@/lib/game/events';

/** How many circles were filled for each posture of one capital: ten in all, or none. */
export function ForecastEntry({ team, index, forecast, set }: { team: TeamFacts; index: number; forecast: Forecast; set: (forecast: Forecast) => void }) {
  const t = useTranslations('paper.entry');
  const laid = totalChips(forecast);
  const whole = laid === 0 || laid === CHIPS;
  const count = (typed: string) => Math.min(CHIPS, Math.max(0, Math.trunc(Number(typed)) || 0));
  return (
    <fieldset aria-describedby={`laid-${team.id}`}>
      <legend><TeamMark index={index} code={team.code} name={team.name} long /></legend>
      <ul>
        {team.postures.map((posture) => (
          <li key={posture} className="flex items-center gap-3 border-t py-1">
            <label htmlFor={`${team.id}-${posture}`} className="min-w-0 flex-1">{postureWord(posture)}</label>
            <input
              id={`${team.id}-${posture}`}
              type="number"
              inputMode="numeric"
              min={0}
              max={CHIPS}
              step={1}
              className="box w-20 text-right tabular-nums"
              value={forecast[posture] === undefined || forecast[posture] === 0 ? '' : forecast[posture]}
              onChange={(event) => set({ ...forecast, [posture]: count(event.target.value) })}
            />
          </li>
        ))}
      </ul>
      <p id={`laid-${team.id}`} role="status" className={whole ? 'text-sm text-muted' : 'text-sm font-semibold text-danger'}>{t(whole ? 'laid' : 'notTen', { laid, chips: CHIPS })}</p>
    </fieldset>
  );
}

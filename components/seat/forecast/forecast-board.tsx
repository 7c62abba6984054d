'use client';

import { useTranslations } from 'next-intl';
import { Chips } from '@/components/ui/chips';
import { Disclosure } from '@/components/ui/disclosure';
import { TeamMark } from '@/components/ui/team-mark';
import { CHIPS, totalChips } from '@/lib/game/forecast';
import { useDesk } from '../decide/decision-desk';
import { useSeat } from '../use-seat';
import { ForecastRows } from './forecast-rows';
import { ForecastSentence } from './forecast-sentence';

/** Ten chips over what each other capital may do, one capital at a time. */
export function ForecastBoard() {
  const t = useTranslations('forecast');
  const { others, indexOf } = useSeat();
  const { draft, writing } = useDesk();
  const { forecasts } = draft.content;
  return (
    <div>
      <p className="mb-1 text-sm text-muted">{t(writing ? 'hint' : 'hintReading')}</p>
      {others.map((team, at) => {
        const forecast = forecasts[team.id] ?? {};
        const laid = totalChips(forecast);
        return (
          <Disclosure
            key={team.id}
            open={at === 0}
            title={
              <span className="flex flex-wrap items-center justify-between gap-x-3">
                <TeamMark index={indexOf(team.id)} code={team.code} name={team.name} long />
                <span className="inline-flex items-center gap-2 text-sm font-normal">
                  <Chips laid={laid} of={CHIPS} />
                  {t('laid', { laid, chips: CHIPS })}
                </span>
              </span>
            }
          >
            <p role="status" className="prose -ml-7 mb-2">
              <ForecastSentence of={team.id} forecast={forecast} />
              {laid > 0 && laid < CHIPS ? ` ${t('unlaid', { count: CHIPS - laid })}` : ''}
            </p>
            <ForecastRows team={team} forecast={forecast} />
          </Disclosure>
        );
      })}
    </div>
  );
}

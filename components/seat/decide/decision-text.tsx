'use client';

import { useTranslations } from 'next-intl';
import { Prose } from '@/components/ui/prose';
import { CHIPS, totalChips } from '@/lib/game/forecast';
import type { DecisionDraft } from '@/lib/game/decision-draft';
import type { TurnState } from '@/lib/game/state';
import { ForecastSentence } from '../forecast/forecast-sentence';
import { useSeat } from '../use-seat';

/** A decision as one reads it: the choice, the reasons, what was dropped and why, and what is expected of the others. */
export function DecisionText({ content, turn }: { content: DecisionDraft; turn: TurnState }) {
  const t = useTranslations('decide.review');
  const { teamId, others } = useSeat();
  const options = turn.briefs[teamId]?.options ?? [];
  const chosen = options.find(({ id }) => id === content.option);
  const dropped = content.alternatives.filter(({ option, why }) => option !== content.option && why.trim() !== '');
  const forecasts = others.filter(({ id }) => totalChips(content.forecasts[id] ?? {}) === CHIPS);
  return (
    <dl className="flex flex-col gap-4 [&_dt]:eyebrow">
      <div>
        <dt>{t('choice')}</dt>
        <dd>
          <p className="font-serif text-lg font-semibold">{chosen?.label ?? '—'}</p>
          {chosen ? <Prose text={chosen.text} /> : null}
        </dd>
      </div>
      <div>
        <dt>{t('why')}</dt>
        <dd>{content.rationale.trim() === '' ? '—' : <Prose text={content.rationale} />}</dd>
      </div>
      {dropped.length > 0 ? (
        <div>
          <dt>{t('dropped')}</dt>
          {dropped.map(({ option, why }) => (
            <dd key={option} className="prose">
              <strong>{options.find(({ id }) => id === option)?.label}</strong>: {why}
            </dd>
          ))}
        </div>
      ) : null}
      {forecasts.length > 0 ? (
        <div>
          <dt>{t('forecast')}</dt>
          {forecasts.map(({ id }) => (
            <dd key={id} className="prose">
              <ForecastSentence of={id} forecast={content.forecasts[id] ?? {}} />
            </dd>
          ))}
        </div>
      ) : null}
    </dl>
  );
}

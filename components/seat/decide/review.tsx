'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { Button } from '@/components/ui/button';
import { HoldButton } from '@/components/ui/hold-button';
import { Notice } from '@/components/ui/notice';
import { mayCommit } from '@/lib/game/authority';
import { decisionToSend, forecastsLaid, forecastsWhole } from '../decision';
import { limits } from '../limits';
import { useAct } from '../use-act';
import { useSeat } from '../use-seat';
import { DecisionText } from './decision-text';
import { useDesk } from './decision-desk';

/** The whole decision on one page before it is sealed, what is still missing, and the seal itself. */
export function Review() {
  const t = useTranslations('decide.review');
  const hold = useTranslations('common.hold');
  const { game, turn, team, teamId, others, seated, nameOf } = useSeat();
  const { draft, review } = useDesk();
  const { act, busy, refusal } = useAct();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
    scrollTo({ top: 0 });
  }, []);
  if (!turn) return null;
  const { content } = draft;
  const { option } = content;
  const may = mayCommit(game.state, game.seat.id);
  const wrong = [
    ...(option === null ? [t('noOption')] : []),
    ...(content.rationale.trim() === '' ? [t('noRationale')] : []),
    ...(content.rationale.length > limits.rationale ? [t('longRationale')] : []),
    ...(forecastsWhole(content.forecasts) ? [] : [t('halfForecast')]),
  ];
  const noForecast = !forecastsLaid(content.forecasts, others.map(({ id }) => id));
  const committers = seated(teamId).filter(({ id }) => mayCommit(game.state, id));
  const seal = async () => {
    if (option === null) return;
    if (!(await act({ type: 'commitDecision', turn: turn.id, decision: decisionToSend(content, option) }))) return;
    review(false);
    // The button that was pressed is gone: the focus goes to what came of it.
    requestAnimationFrame(() => document.getElementById('receipt')?.focus());
  };
  return (
    <article className="mx-auto flex max-w-measure flex-col gap-5">
      <h2 ref={heading} tabIndex={-1} className="font-serif text-xl font-semibold outline-none">
        {t('title', { team: team.name })}
      </h2>
      <DecisionText content={content} turn={turn} />
      {wrong.length > 0 ? (
        <Notice tone="problem" title={t('missing')}>
          <ul className="list-disc pl-4">
            {wrong.map((what) => (
              <li key={what}>{what}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {noForecast && wrong.length === 0 ? <Notice>{t('noForecast')}</Notice> : null}
      <p className="text-sm">{t('what')}</p>
      {refusal ? <Notice tone="problem">{refusal}</Notice> : null}
      <div className="flex flex-col gap-3">
        {may ? (
          <HoldButton words={{ hint: hold('hint'), keep: hold('keep'), again: hold('again') }} disabled={wrong.length > 0 || busy || game.status === 'offline'} onHeld={() => void seal()} className="min-h-16 text-lg">
            {busy ? t('sealing') : t('seal', { team: team.name })}
          </HoldButton>
        ) : (
          <Notice tone="wait">{t('whoMay', { names: committers.map(({ id }) => nameOf(id)).join(', ') })}</Notice>
        )}
        <Button onClick={() => review(false)}>{t('back')}</Button>
      </div>
    </article>
  );
}

'use client';

import { useTranslations } from 'next-intl';
import { Suspense } from 'react';
import { Button } from '@/components/ui/button';
import { Empty } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { mayCommit } from '@/lib/game/authority';
import { FetchAgain } from '../board/fetch-again';
import { ByControl } from '../by-control';
import { fetched, useAhead } from '../fetched';
import { ForecastBoard } from '../forecast/forecast-board';
import { nextStep } from '../next-step';
import { useSeat } from '../use-seat';
import { Alternatives } from './alternatives';
import { useDesk } from './decision-desk';
import { Options } from './options';
import { Pen } from './pen';
import { Rationale } from './rationale';
import { Receipt } from './receipt';
import { Review } from './review';

const Dissent = fetched(() => import('./dissent').then(({ Dissent: dissent }) => dissent), FetchAgain);
const Outcome = fetched(() => import('./outcome').then(({ Outcome: outcome }) => outcome), FetchAgain);

/** The reveal is everybody's at the same moment: no phone then stands empty, or asks for what it lacks. */
const SOON = [Outcome];

/** The team's decision: weighing and writing it, its receipt once sealed, and what came of it. */
export function DecideTab() {
  const t = useTranslations('decide');
  const { game, mayAct, turn, teamId } = useSeat();
  const { reviewing, review, draft } = useDesk();
  const { phase, stage } = game.state;
  useAhead(turn?.id, SOON);
  if (!turn) return null;
  if (phase === 'reveal' || phase === 'adjudicate' || stage === 'ended') return <Suspense><Outcome turn={turn} /></Suspense>;
  const brief = turn.briefs[teamId];
  if (!brief) return <Empty>{t('noBrief')}</Empty>;
  if (turn.seals[teamId] && turn.submitted[teamId]) {
    return (
      <>
        <Receipt turn={turn} />
        <Suspense><Dissent /></Suspense>
      </>
    );
  }
  if (reviewing) return <Review />;
  const step = nextStep(game.state, { id: game.seat.id, team: teamId }, draft.content, game.now(), 'decide');
  const reviewIsNext = step.kind === 'do' && step.key === 'review';
  return (
    <div className="flex flex-col gap-2">
      <h2 className="prose mb-2 text-lg font-semibold">{brief.prompt}</h2>
      {phase === 'brief' && mayAct ? <Empty>{t('notYet')}</Empty> : null}
      <Pen />
      <ByControl what="withdrawDecision" />
      <Section id="options-part" title={t('options.title')} aside={t('options.secret')}>
        <Options options={brief.options} />
      </Section>
      <div className="grid gap-x-12 lg:grid-cols-2">
        <Section id="rationale-part" title={t('rationale.title')} aside={t('rationale.secret')}>
          <Rationale />
          <Alternatives options={brief.options} />
        </Section>
        <Section id="forecast-part" title={t('forecastTitle')} aside={t('forecastWhen')}>
          <ForecastBoard />
        </Section>
      </div>
      <Suspense><Dissent /></Suspense>
      {phase === 'deliberate' && mayAct && mayCommit(game.state, game.seat.id) && !reviewIsNext ? (
        <Button className="mt-2 self-start" onClick={() => review(true)}>
          {t('toReview')}
        </Button>
      ) : null}
    </div>
  );
}

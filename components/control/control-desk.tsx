'use client';

import { useTranslations } from 'next-intl';
import { useCallback, useState } from 'react';
import { Adjudication } from '@/components/adjudicate/adjudication';
import type { ClaimText } from '@/components/adjudicate/claim-texts';
import { Corrections } from '@/components/adjudicate/corrections';
import { WhatNext } from '@/components/adjudicate/outlook/what-next';
import { Notice } from '@/components/ui/notice';
import type { Game } from '@/lib/client/game';
import { useGameWhen } from '@/lib/client/use-game-part';
import { currentTurn } from '@/lib/game/whereabouts';
import { AfterTheEnd } from './after-the-end';
import { TurnedAway, WaitingAtTheDoor } from './at-the-door';
import { ClockPanel } from './clock-panel';
import { DeskBar, type DeskHrefs } from './desk-bar';
import { EndEarly } from './end-early';
import { IndicatorValues } from './indicator-values';
import { KeysHelp } from './keys-help';
import { LookingOn } from './looking-on';
import { NextAction } from './next-action';
import { nextStep } from './next-step';
import { Overtakings } from './overtaken';
import { PeopleAtHand } from './people-at-hand';
import { RunList } from './run-list';
import type { Frame, RunTurn } from './run-of-show';
import { Say } from './say';
import { SideTabs } from './side-tabs';
import { TeamColumns } from './team-columns';
import { usePageKeys } from './use-page-keys';
import { useReactions } from './use-reactions';
import { useSignedOut } from './use-signed-out';
import { useStepWords } from './use-step-words';
import { useTeamDrafts } from './use-team-drafts';
import { useWayOut } from './use-way-out';
import { whatToSay } from './what-to-say';

/** Where the game is and who has decided; what is said, and by whom, is read by the parts of the desk that show it. */
const watch = ({ state, dismissed }: Game) => {
  const { game, stage, phase, clock, order, seats, recordOpenedAt } = state;
  const turn = currentTurn(state);
  return [game, stage, phase, clock, order, seats, recordOpenedAt, dismissed, turn?.submitted, turn?.straws, turn?.revealed, turn?.adjudication, turn?.published, turn?.narrative, turn?.teamNarratives, turn?.corrections, turn?.revisions];
};

interface Desk {
  gameId: string;
  run: readonly RunTurn[];
  frame: Frame;
  claims: readonly ClaimText[];
  hrefs: DeskHrefs;
}

/** Control's desk: in command while talking to a room. */
export function ControlDesk(desk: Desk) {
  return <Overtakings><Parts {...desk} /></Overtakings>;
}

function Parts({ gameId, run, frame, claims, hrefs }: Desk) {
  const t = useTranslations('control');
  const { state, dismissed } = useGameWhen(watch);
  const previewHref = `/api/games/${gameId}/preview`;
  useSignedOut(dismissed);
  useWayOut();
  usePageKeys(hrefs);
  const turn = currentTurn(state);
  const [help, setHelp] = useState(false);
  const showKeys = useCallback(() => setHelp(true), []);
  const running = state.stage === 'running';
  const drafts = useTeamDrafts(hrefs.drafts, turn?.id ?? null, running && (state.phase === 'brief' || state.phase === 'deliberate'));
  const step = nextStep(state, run, drafts, useReactions(gameId, state.stage === 'ended' && state.recordOpenedAt === null));
  const words = useStepWords(step);
  const adjudicating = state.phase === 'adjudicate' && running && turn !== null && turn.published === null;
  return (
    <div className="flex min-h-dvh flex-col">
      <DeskBar gameId={gameId} run={run} hrefs={hrefs} showKeys={showKeys} />
      <section aria-label={t('next.label')} className="top-0 z-10 grid gap-x-5 gap-y-3 border-b bg-paper px-4 py-3 md:sticky md:grid-cols-[17rem_minmax(0,1fr)_17rem] xl:grid-cols-[21rem_minmax(0,1fr)_20rem] xl:gap-x-9">
        <NextAction step={step} words={words} logHref={hrefs.log} hotWashHref={`/games/${gameId}/hotwash`} />
        <Say usual={words.say} missing={step.kind === 'reveal' && step.missing.length > 0} script={whatToSay(state, step, run, frame)} />
        <ClockPanel />
      </section>
      {dismissed !== null && <Notice tone="problem" title={t('dismissed')} className="m-4">{t('dismissedText')}</Notice>}
      <div data-door><WaitingAtTheDoor className="mx-4 mt-3" /></div>
      <div className="grid flex-1 grid-cols-1 md:grid-cols-[18rem_minmax(0,1fr)] xl:grid-cols-[22rem_minmax(0,1fr)_22rem] [&_:is(a,button,input,select,textarea,summary)]:scroll-mt-10">
        <aside aria-label={t('run.title')} className="order-2 border-line p-4 md:order-none md:row-span-2 md:border-r xl:row-span-1">
          <RunList run={run} />
          {running && <EndEarly />}
        </aside>
        <main id="main" className="order-1 flex min-w-0 flex-col gap-6 p-4 md:order-none xl:px-5">
          {state.stage === 'ended' && <AfterTheEnd />}
          {turn?.published != null && running && <Notice title={t('published')}>{turn.narrative}</Notice>}
          {adjudicating ? (
            <>
              <PeopleAtHand gameId={gameId} acts />
              <Adjudication key={turn.id} turn={turn} claims={claims} previewHref={previewHref} />
            </>
          ) : (
            <TeamColumns gameId={gameId} drafts={drafts} acts />
          )}
          {state.phase === 'adjudicate' && running && turn?.published != null && <WhatNext turn={turn} href={previewHref} />}
          <Corrections />
          {state.stage !== 'ended' && <div data-door><TurnedAway /></div>}
          <LookingOn className="max-w-md" />
        </main>
        <aside aria-label={t('side')} className="order-3 grid content-start gap-x-6 gap-y-4 border-line p-4 md:order-none md:border-t lg:grid-cols-2 xl:grid-cols-1 xl:border-t-0 xl:border-l">
          <SideTabs />
          <IndicatorValues />
        </aside>
      </div>
      <KeysHelp open={help} show={showKeys} onClose={() => setHelp(false)} />
    </div>
  );
}

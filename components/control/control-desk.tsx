'use client';

import { useTranslations } from 'next-intl';
import { useCallback, useMemo, useRef, useState } from 'react';
import { Adjudication } from '@/components/adjudicate/adjudication';
import { Notice } from '@/components/ui/notice';
import { useGame } from '@/lib/client/game-line';
import type { TeamId } from '@/lib/game/ids';
import { currentTurn } from '@/lib/game/whereabouts';
import { AfterTheEnd } from './after-the-end';
import { WaitingAtTheDoor } from './at-the-door';
import { ClockPanel } from './clock-panel';
import { DeskBar } from './desk-bar';
import { EndEarly } from './end-early';
import { IndicatorValues } from './indicator-values';
import { KeysHelp } from './keys-help';
import { NextAction } from './next-action';
import { nextStep } from './next-step';
import { RunList } from './run-list';
import type { RunTurn } from './run-of-show';
import { SIDE_TABS, SideTabs } from './side-tabs';
import { TeamColumn } from './team-column';
import { useAct } from './use-act';
import { useKeys } from './use-keys';
import { useSignedOut } from './use-signed-out';
import { useTeamDrafts } from './use-team-drafts';

export interface DeskHrefs {
  lobby: string;
  log: string;
  screen: string | null;
  drafts: string;
}

/** Control's desk: in command while talking to a room. */
export function ControlDesk({ run, hrefs }: { run: readonly RunTurn[]; hrefs: DeskHrefs }) {
  const t = useTranslations('control');
  const { state, dismissed } = useGame();
  useSignedOut();
  const turn = currentTurn(state);
  const [help, setHelp] = useState(false);
  const [tab, setTab] = useState<string>(SIDE_TABS[0]);
  const button = useRef<HTMLButtonElement>(null);
  const { act, problem } = useAct();
  const deliberating = state.stage === 'running' && (state.phase === 'brief' || state.phase === 'deliberate');
  const drafts = useTeamDrafts(hrefs.drafts, turn?.id ?? null, deliberating);
  const step = nextStep(state, run, drafts);
  const { pausedAt, endsAt } = state.clock;
  const running = state.stage === 'running';
  const time = useCallback((deltaMs: number, team: TeamId | null = null) => void (running && endsAt !== null && act({ type: 'adjustClock', deltaMs, team })), [act, running, endsAt]);
  useKeys(
    useMemo(
      () => ({
        n: () => button.current?.click(),
        p: () => void (running && act({ type: pausedAt === null ? 'pause' : 'resume' })),
        '+': () => time(60_000),
        '=': () => time(60_000),
        '-': () => time(-60_000),
        '?': () => setHelp(true),
        ...Object.fromEntries(SIDE_TABS.map((id, index) => [String(index + 1), () => setTab(id)])),
      }),
      [act, pausedAt, running, time],
    ),
  );
  return (
    <div className="flex min-h-dvh flex-col">
      <DeskBar total={run.length} hrefs={hrefs} showKeys={() => setHelp(true)} />
      <section aria-label={t('next.label')} className="sticky top-0 z-10 border-b bg-paper px-5 py-3">
        <NextAction step={step} logHref={hrefs.log} button={button} />
      </section>
      {dismissed !== null && <Notice tone="problem" title={t('dismissed')} className="m-5">{t('dismissedText')}</Notice>}
      {problem !== null && <Notice tone="problem" className="mx-5 mt-3">{problem}</Notice>}
      <WaitingAtTheDoor className="mx-5 mt-3" />
      <div className="grid flex-1 grid-cols-1 lg:grid-cols-[13rem_minmax(0,1fr)_18rem] xl:grid-cols-[16rem_minmax(0,1fr)_21rem]">
        <aside aria-label={t('run.title')} className="order-2 border-line p-4 lg:order-none lg:border-r">
          <RunList run={run} />
          {running && <EndEarly />}
        </aside>
        <main id="main" className="order-1 flex min-w-0 flex-col gap-8 p-4 xl:p-5 lg:order-none">
          {state.stage === 'ended' && <AfterTheEnd />}
          {state.phase === 'adjudicate' && running && turn && turn.published === null ? (
            <Adjudication key={turn.id} turn={turn} />
          ) : (
            <div className="grid gap-5 md:grid-cols-3">
              {state.game?.teams.map((team, index) => <TeamColumn key={team.id} team={team} index={index} draft={drafts[team.id]} />)}
            </div>
          )}
          {turn?.published != null && running && <Notice title={t('published')}>{turn.narrative}</Notice>}
        </main>
        <aside aria-label={t('side')} className="order-3 flex flex-col gap-4 border-line p-4 lg:order-none lg:border-l">
          <ClockPanel />
          <SideTabs open={tab} show={setTab} />
          <IndicatorValues />
        </aside>
      </div>
      <KeysHelp open={help} onClose={() => setHelp(false)} />
    </div>
  );
}

'use client';

import { useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';
import { DecisionsSideBySide } from '@/components/adjudicate/decisions-side-by-side';
import { ButtonLink } from '@/components/ui/button';
import { ClockFace } from '@/components/ui/clock-face';
import { Connection } from '@/components/ui/connection';
import { Notice } from '@/components/ui/notice';
import { Prose } from '@/components/ui/prose';
import { TabList, TabPanel } from '@/components/ui/tabs';
import { useGame } from '@/lib/client/game-line';
import { useClock } from '@/lib/client/use-clock';
import { currentTurn } from '@/lib/game/whereabouts';
import { AfterTheEnd } from './after-the-end';
import { EffectsRead } from './effects-read';
import { IndicatorValues } from './indicator-values';
import { PeopleAtHand } from './people-at-hand';
import { Questions } from './questions';
import { TeamColumns } from './team-columns';
import { Cables, Talk } from './traffic';

const TABS = ['cables', 'talk', 'questions'] as const;

/** An evaluator's place: all that goes on record, nothing to press in the game, and what each team sees. Without `gameId`, as in a replay, nothing leads to the game as it is now; `notes` is where they write down what they see. */
export function ObserverDesk({ gameId, logHref, notes }: { gameId?: string; logHref: string; notes?: ReactNode }) {
  const t = useTranslations('control');
  const common = useTranslations('common');
  const { state, status, dismissed } = useGame();
  const turn = currentTurn(state);
  const [tab, setTab] = useState<string>(TABS[0]);
  const { left, paused } = useClock(state.clock, null);
  const words = { left: common('clock.leftWord'), over: common(state.clock.expired ? 'clock.expired' : 'clock.overWord'), paused: common('clock.pausedWord'), none: common('clock.none') };
  return (
    <div className="flex min-h-dvh flex-col">
      <header className="flex flex-wrap items-center gap-x-5 gap-y-1 border-b px-5 py-2">
        <span className="rounded-md border border-edge px-1.5 text-sm font-semibold">{t('observer.mark')}</span>
        <h1 className="font-semibold">{state.game?.title}</h1>
        <p className="text-sm">
          {turn === null ? t('bar.lobby') : `${common('turnOf', { number: turn.number, total: state.game?.form.turns ?? 0 })}: ${turn.title}`}
          {state.phase !== null && <span className="ml-2 text-muted">{common(`phases.${state.phase}`)}</span>}
          {state.stage === 'ended' && <span className="ml-2 font-semibold">{t('bar.ended')}</span>}
        </p>
        {state.stage === 'running' && <ClockFace left={left} paused={paused} words={words} className="text-lg" />}
        <span className="ml-auto flex items-center gap-3">
          <Connection up={status === 'live'} word={common(status === 'live' ? 'line.online' : `line.${status}`)} />
          <ButtonLink kind="quiet" href={logHref} className="text-sm">{t('bar.toLog')}</ButtonLink>
        </span>
      </header>
      <div className="grid flex-1 lg:grid-cols-[minmax(0,1fr)_18rem] xl:grid-cols-[minmax(0,1fr)_21rem]">
        <main id="main" className="flex min-w-0 flex-col gap-8 p-5">
          {dismissed !== null && <Notice tone="problem" title={t('dismissed')}>{t('observer.dismissed')}</Notice>}
          {state.stage === 'ended' && <AfterTheEnd hotWashHref={gameId === undefined ? undefined : `/games/${gameId}/hotwash`} />}
          {turn?.narrative != null && <section aria-label={t('published')}><h2 className="eyebrow mb-2">{t('published')}</h2><Prose text={turn.narrative} /></section>}
          {turn && Object.keys(turn.revealed).length > 0 ? (
            <>
              <PeopleAtHand gameId={gameId} />
              <DecisionsSideBySide turn={turn} />
              <EffectsRead turn={turn} />
            </>
          ) : (
            <TeamColumns gameId={gameId} />
          )}
        </main>
        <aside aria-label={t('side')} className="flex flex-col gap-4 border-line p-4 lg:border-l">
          {notes}
          <section aria-label={t('tabs.title')}>
            <TabList tabs={TABS.map((id) => ({ id, label: t(`tabs.${id}`) }))} open={tab} show={setTab} label={t('tabs.title')} className="border-b" />
            <div className="pt-2">
              <TabPanel id="cables" open={tab}><Cables /></TabPanel>
              <TabPanel id="talk" open={tab}><Talk /></TabPanel>
              <TabPanel id="questions" open={tab}><Questions readOnly /></TabPanel>
            </div>
          </section>
          <IndicatorValues />
        </aside>
      </div>
    </div>
  );
}

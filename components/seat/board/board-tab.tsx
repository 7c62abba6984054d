'use client';

import { useTranslations } from 'next-intl';
import { Suspense } from 'react';
import { Empty } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { ReturnCode } from '../lobby/return-code';
import { Table } from '../lobby/lobby-tab';
import { fetched, useAhead } from '../fetched';
import { useSeat } from '../use-seat';
import { EndingName } from './ending-name';
import { FetchAgain } from './fetch-again';
import { Indicators } from './indicators';
import { Seals } from './seals';

const Ending = fetched(() => import('./ending').then(({ Ending: ending }) => ending), EndingName);
const PublicTurns = fetched(() => import('./public-turns').then(({ PublicTurns: turns }) => turns), FetchAgain);
const Region = fetched(() => import('./region').then(({ Region: region }) => region));
const ThemeChoice = fetched(() => import('./theme-choice').then(({ ThemeChoice: choice }) => choice));
const SOON = [Ending, PublicTurns, Region, ThemeChoice];

/** What everybody knows: seals, indicators, what was revealed turn by turn, who is at the table and who plays without a seat. `shown`: whether its tab is open; what weighs is fetched then, or in the first turn. */
export function BoardTab({ shown, returnCode, logHref, surveyHref, hotWashHref }: { shown: boolean; returnCode: string | null; logHref: string | null; surveyHref: string | null; hotWashHref: string | null }) {
  const t = useTranslations('board');
  const { game, turn } = useSeat();
  useAhead(turn?.id, SOON);
  const revealed = Object.values(game.state.turns).some((one) => Object.keys(one.revealed).length > 0);
  const nonPlayers = game.state.game?.nonPlayers ?? [];
  return (
    <div>
      {game.state.outcome ? (
        <Suspense fallback={<EndingName outcome={game.state.outcome} />}>
          <Ending outcome={game.state.outcome} logHref={logHref} surveyHref={surveyHref} hotWashHref={hotWashHref} />
        </Suspense>
      ) : null}
      <div className="grid gap-x-12 lg:grid-cols-2">
        <div>
          {turn && game.state.stage === 'running' ? (
            <Section title={t('seals.title')}>
              <Seals turn={turn} />
            </Section>
          ) : null}
          {shown ? <Suspense><Region /></Suspense> : null}
          <Section title={t('indicators.title')} aside={t(`indicators.${game.state.game?.disclosure ?? 'direction'}`)}>
            <Indicators />
          </Section>
        </div>
        <div>
          <Section title={t('turns.title')}>
            {!revealed ? <Empty>{t('turns.empty')}</Empty> : shown ? <Suspense><PublicTurns /></Suspense> : null}
          </Section>
          {turn ? (
            <Section title={t('table')}>
              <Table />
            </Section>
          ) : null}
          <Section title={t('nonPlayers.title')}>
            <p>{new Intl.ListFormat('en', { type: 'conjunction' }).format(nonPlayers.map(({ name }) => name))}</p>
            <p className="text-sm text-muted">{t('nonPlayers.text')}</p>
          </Section>
          <ReturnCode code={returnCode} />
          <Section title={t('device')} className="mt-6">
            {shown ? <Suspense><ThemeChoice /></Suspense> : null}
          </Section>
        </div>
      </div>
    </div>
  );
}

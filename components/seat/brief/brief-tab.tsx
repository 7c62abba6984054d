'use client';

import { useTranslations } from 'next-intl';
import { Suspense } from 'react';
import { Empty } from '@/components/ui/notice';
import { Prose } from '@/components/ui/prose';
import { itemKey } from '@/lib/game/item';
import { FetchAgain } from '../board/fetch-again';
import { fetched, useAhead } from '../fetched';
import { useOpened } from '../use-opened';
import { useSeat } from '../use-seat';
import { Injects } from './injects';
import { Mandate } from './mandate';
import { SecretBrief } from './secret-brief';

const EarlierTurns = fetched(() => import('./earlier-turns').then(({ EarlierTurns: turns }) => turns), FetchAgain);
const SOON = [EarlierTurns];

/** What this player has to read: the situation, the team's secret brief, injects as they come, and the own mandate. */
export function BriefTab() {
  const t = useTranslations('seat.brief');
  const common = useTranslations('common');
  const { turn, teamId, game } = useSeat();
  useAhead(turn?.id, SOON);
  const { ref } = useOpened<HTMLElement>(turn?.id ?? null, itemKey('situation'));
  if (!turn) return null;
  const brief = turn.briefs[teamId];
  return (
    <div className="grid gap-x-16 gap-y-8 lg:grid-cols-[minmax(0,34rem)_minmax(0,1fr)]">
      <div className="flex flex-col gap-8">
        <article ref={ref} aria-labelledby="situation">
          <p className="eyebrow">{common('month', { month: turn.month })}</p>
          <h2 id="situation" className="mb-3 font-serif text-xl font-semibold">
            {turn.title}
          </h2>
          <Prose text={turn.situation} />
        </article>
        {brief ? <SecretBrief brief={brief} /> : <Empty>{t('noBrief')}</Empty>}
      </div>
      <div className="flex flex-col">
        <Injects />
        <Mandate />
        {game.state.order.length > 1 ? <Suspense><EarlierTurns /></Suspense> : null}
      </div>
    </div>
  );
}

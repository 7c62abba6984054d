'use client';

import clsx from 'clsx';
import { Lock } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Prose } from '@/components/ui/prose';
import { teamClass } from '@/components/ui/team-mark';
import { itemKey } from '@/lib/game/item';
import type { TurnState } from '@/lib/game/state';
import { useOpened } from '../use-opened';
import { useSeat } from '../use-seat';
import { Corrected } from './corrected';

/** What happened, as told to all, and as told to this team alone. */
export function Narratives({ turn }: { turn: TurnState }) {
  const t = useTranslations('decide.outcome');
  const { team, teamId, indexOf } = useSeat();
  const { ref: allRef } = useOpened<HTMLElement>(turn.id, turn.narrative === null ? null : itemKey('narrative'));
  const own = turn.teamNarratives[teamId];
  const { ref: ownRef } = useOpened<HTMLElement>(turn.id, own === undefined ? null : itemKey('team-narrative'));
  return (
    <div className="mb-6 grid gap-6 lg:grid-cols-2">
      <Corrected at={turn.correctedAt} className="lg:col-span-2" />
      {turn.narrative === null ? null : (
        <article ref={allRef}>
          <h3 className="eyebrow mb-1">{t('narrative')}</h3>
          <Prose text={turn.narrative} />
        </article>
      )}
      {own === undefined ? null : (
        <article ref={ownRef} className={clsx(teamClass(indexOf(teamId)), 'border-l-2 border-team pl-4')}>
          <h3 className="eyebrow mb-1 flex items-center gap-1.5">
            <Lock aria-hidden="true" strokeWidth={1.5} className="size-4" />
            {t('teamNarrative', { team: team.name })}
          </h3>
          <Prose text={own} />
        </article>
      )}
    </div>
  );
}

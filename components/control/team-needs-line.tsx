'use client';

import { CircleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { People } from '@/lib/contract';
import type { TeamId } from '@/lib/game/ids';
import type { GameState } from '@/lib/game/state';
import { teamNeeds } from './team-needs';
import { useNow } from './use-now';
import type { TeamDraft } from './use-team-drafts';

/** Why a team needs Control now: a mark and the words; its place stays empty while it needs nobody. */
export function TeamNeeds({ team, state, people, draft }: { team: TeamId; state: GameState; people: People; draft: TeamDraft | undefined }) {
  const t = useTranslations('control.team.needs');
  const needs = teamNeeds(state, team, people, draft, useNow(5_000));
  return (
    <div role="status">
      {needs.length > 0 && (
        <p className="mb-1.5 flex gap-1.5 border-l-2 border-accent py-0.5 pl-2 text-sm font-semibold">
          <CircleAlert aria-hidden="true" strokeWidth={1.5} className="mt-0.5 size-4 shrink-0" />
          {needs.map((need) => t(need)).join(' ')}
        </p>
      )}
    </div>
  );
}

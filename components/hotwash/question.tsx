'use client';

import { useTranslations } from 'next-intl';
import type { Step } from '@/lib/review/hotwash/steps';
import type { NamedTeam } from './named-team';

/** A question in words: the scenario's own, or the house's for its stage. */
export function useAsk(teams: readonly NamedTeam[]): (step: Pick<Step, 'stage' | 'team' | 'ask'>) => string {
  const t = useTranslations('hotwash');
  return ({ stage, team, ask }) => ask ?? t(`ask.${stage}`, { team: teams.find(({ id }) => id === team)?.name ?? '' });
}

import { useTranslations } from 'next-intl';
import type { EffectSource, TeamFacts } from '@/lib/game/events';

/** Where an effect comes from, in words. */
export function SourceName({ source, teams }: { source: EffectSource; teams: readonly TeamFacts[] }) {
  const t = useTranslations('review.source');
  switch (source.kind) {
    case 'option':
      return t('option', { team: teams.find(({ id }) => id === source.team)?.name ?? source.team });
    case 'pair':
    case 'branch':
    case 'inject':
      return t(source.kind, { id: source.id });
    case 'control':
      return t('control');
  }
}

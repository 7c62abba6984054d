import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Empty } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import type { Comparison } from '@/lib/review/comparison/compare';
import type { GameSummary } from '@/lib/review/comparison/game-summary';
import { Choices } from './choices';
import { Ends } from './ends';
import { Endings } from './endings';
import { GameList } from './game-list';
import { GameFilter, type Filtered } from './game-filter';
import { HedgingPlot } from './hedging-plot';
import type { NamedTeam } from './named-team';

interface ComparePageProps {
  comparison: Comparison;
  games: readonly (GameSummary & { href: string | null })[];
  teams: readonly NamedTeam[];
  /** The capital whose surprises are laid beside the others' hedging; null where the map names none. */
  guarantor: string | null;
  filter: Filtered;
  formNames: Readonly<Record<string, string>>;
  /** Records from elsewhere, and the way to bring them in. */
  imports: ReactNode;
}

/** Many games of one scenario beside each other: choices, ends, endings, surprise and hedging, each with its n and as a table. */
export function ComparePage({ comparison, games, teams, guarantor, filter, formNames, imports }: ComparePageProps) {
  const t = useTranslations('comparison');
  return (
    <>
      <GameFilter {...filter} />
      {games.length === 0 ? (
        <Empty className="mt-6">{t('nothing')}</Empty>
      ) : (
        <div className="mt-6">
          <Section title={t('games.title')} aside={t('games.n', { n: comparison.n })}><GameList games={games} formNames={formNames} /></Section>
          <Section title={t('choices.title')}><Choices prompts={comparison.prompts} teams={teams} /></Section>
          <Section title={t('indicators.title')}><Ends indicators={comparison.indicators} /></Section>
          <Section title={t('endings.title')} aside={t('endings.n', { n: comparison.endings.reduce((sum, { games: count }) => sum + count, 0) })}><Endings endings={comparison.endings} /></Section>
          {guarantor !== null && <Section title={t('hedging.title')}><HedgingPlot points={comparison.surpriseBesideHedging} teams={teams} guarantor={guarantor} /></Section>}
        </div>
      )}
      <Section id="imports" title={t('imports')} className="mt-6">{imports}</Section>
    </>
  );
}

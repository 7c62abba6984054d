import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { buttonClass } from '@/components/ui/button';
import { Empty } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import type { Cohort } from '@/lib/review/comparison/cohorts';
import type { VersionedGame } from '@/lib/review/comparison/sheets';
import { Choices } from './choices';
import { Ends } from './ends';
import { Endings } from './endings';
import { GameList } from './game-list';
import { GameFilter, type Filtered } from './game-filter';
import { HedgingPlot } from './hedging-plot';
import type { NamedTeam } from './named-team';

interface ComparePageProps {
  /** All games together, or each cohort by itself. */
  cohorts: readonly Cohort[];
  games: readonly (VersionedGame & { href: string | null })[];
  teams: readonly NamedTeam[];
  /** The capital whose surprises are laid beside the others' hedging; null where the map names none. */
  guarantor: string | null;
  filter: Filtered;
  formNames: Readonly<Record<string, string>>;
  /** The same as tables, to take along. */
  csvHref: string;
  /** Records from elsewhere, and the way to bring them in. */
  imports: ReactNode;
}

/** Many games of one scenario beside each other: choices, ends, endings, surprise and hedging, each with its n and as a table. */
export function ComparePage({ cohorts, games, teams, guarantor, filter, formNames, csvHref, imports }: ComparePageProps) {
  const t = useTranslations('comparison');
  return (
    <>
      <GameFilter {...filter} />
      {games.length === 0 ? (
        <Empty className="mt-6">{t('nothing')}</Empty>
      ) : (
        <div className="mt-6">
          <Section title={t('games.title')} aside={t('games.n', { n: games.length })}>
            <GameList games={games} formNames={formNames} versions={new Set(games.map(({ version }) => version)).size > 1} />
            <p className="no-print mt-3"><a href={csvHref} download className={buttonClass('secondary')}>{t('csv')}</a></p>
          </Section>
          <Section title={t('choices.title')}><Choices cohorts={cohorts} teams={teams} /></Section>
          <Section title={t('indicators.title')}><Ends cohorts={cohorts} /></Section>
          <Section title={t('endings.title')} aside={t('endings.n', { n: games.filter(({ ended }) => ended).length })}><Endings cohorts={cohorts} /></Section>
          {guarantor !== null && <Section title={t('hedging.title')}><HedgingPlot cohorts={cohorts} teams={teams} guarantor={guarantor} /></Section>}
        </div>
      )}
      <Section id="imports" title={t('imports')} className="mt-6">{imports}</Section>
    </>
  );
}

import { useTranslations } from 'next-intl';
import { Empty, Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import type { EventData } from '@/lib/game/events';
import type { MselRow } from '@/lib/review/msel/msel-row';
import type { Outcomes } from '@/lib/review/outcomes/outcomes';
import type { SeatLabels } from '../seat-name';
import { OtherLines, OverrideLines } from './control-lines';
import { MselPart } from './msel-part';
import { SharesPart } from './shares-part';

interface DecidedPageProps {
  game: EventData['GameOpened'];
  outcomes: Outcomes;
  msel: readonly MselRow[];
  turns: readonly { number: number; at: number }[];
  labels: SeatLabels;
  /** Whether the whole record is open to the reader. */
  whole: boolean;
  logHref: string;
}

/** How outcomes were decided: by rule, by inject, by Control; and the run of injects, planned against actual. */
export function DecidedPage({ game, outcomes, msel, turns, labels, whole, logHref }: DecidedPageProps) {
  const t = useTranslations('decided');
  const lines = { outcomes, indicators: game.indicators, teams: game.teams, labels, logHref };
  return (
    <>
      <p className="prose">{t('about')}</p>
      {whole ? (
        <>
          <Section id="shares" title={t('shares.title')} className="mt-8">
            {outcomes.turns.length === 0 ? <Empty>{t('shares.empty')}</Empty> : <SharesPart shares={outcomes.shares} turns={outcomes.turns} />}
          </Section>
          <Section id="overrides" title={t('overrides.title')} aside={t('overrides.count', { count: outcomes.overrides.length })}><OverrideLines {...lines} /></Section>
          <Section id="other" title={t('other.title')}><OtherLines {...lines} /></Section>
        </>
      ) : (
        <Notice className="my-6">{t('notWhole')}</Notice>
      )}
      <Section id="msel" title={whole ? t('msel.title') : t('msel.own')} className={whole ? undefined : 'mt-8'}>
        <MselPart rows={msel} turns={turns} teams={game.teams} labels={labels} whole={whole} logHref={logHref} />
      </Section>
    </>
  );
}

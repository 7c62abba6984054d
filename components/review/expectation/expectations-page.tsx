import { useTranslations } from 'next-intl';
import { Empty, Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import type { EventData } from '@/lib/game/events';
import type { Expectation } from '@/lib/review/expectation/expectation';
import type { Pairing } from '@/lib/review/expectation/pairing';
import { BesideHedging } from './beside-hedging';
import { ForecastMatrix } from './forecast-matrix';
import { HedgingPanels } from './hedging-panels';
import { LeftOut } from './left-out';
import { useNumbers } from './numbers';
import { UnpredictabilityPanels } from './unpredictability-panels';

interface ExpectationsPageProps {
  game: EventData['GameOpened'];
  expectation: Expectation;
  /** null: without the scenario there is no hedging. */
  pairing: Pairing | null;
  /** The postures that hedge, by the scenario. */
  hedges: readonly string[];
  /** Whether the whole record is open to the reader. */
  whole: boolean;
  gameHref: string;
}

/** What every capital had expected of every other, beside what came. */
export function ExpectationsPage({ game, expectation, pairing, hedges, whole, gameHref }: ExpectationsPageProps) {
  const t = useTranslations('expectations');
  const { bits, score } = useNumbers();
  const { teams } = game;
  const { turns, cells, hedging, surprise, brier, missing } = expectation;
  if (turns.length === 0) return <Empty>{t('empty')}</Empty>;
  const logHref = `${gameHref}/log`;
  const hidden = <Notice>{whole ? t('hedging.noScenario') : t('hedging.notWhole')}</Notice>;
  return (
    <>
      <p className="prose">{t('about')}</p>
      <p className="mt-3 max-w-measure">{t('met', { n: surprise.n, bits: bits(surprise.value), brier: score(brier.value) })} <LeftOut reasons={(['noForecast', 'noDecision'] as const).flatMap((reason) => (missing[reason] > 0 ? [t(`missing.${reason}`, { count: missing[reason] })] : []))} /></p>
      <ReadingHelp />
      <nav aria-label={t('parts')} className="no-print mt-4 flex flex-wrap gap-x-6 text-sm">
        {(['matrix', 'unpredictability', 'hedging', 'pairing'] as const).map((part) => (
          <a key={part} href={`#${part}`} className="inline-flex min-h-11 items-center underline decoration-line underline-offset-4">{t(`${part}.title`)}</a>
        ))}
      </nav>
      <Section id="matrix" title={t('matrix.title')} className="mt-8">
        <p className="mb-5 max-w-measure text-sm text-muted">{t('matrix.caption')}</p>
        <div className="grid gap-8">
          {turns.map((turn) => <ForecastMatrix key={turn.id} turn={turn} cells={cells.filter((cell) => cell.turn === turn.id)} teams={teams} logHref={logHref} />)}
        </div>
      </Section>
      <Section id="unpredictability" title={t('unpredictability.title')}>
        <p className="mb-4 max-w-measure text-sm text-muted">{t('unpredictability.caption')}</p>
        {surprise.n === 0 ? <Empty>{t('unpredictability.empty')}</Empty> : <UnpredictabilityPanels expectation={expectation} teams={teams} />}
      </Section>
      <Section id="hedging" title={t('hedging.title')}>
        {hedging ? (
          <>
            <p className="mb-4 max-w-measure text-sm text-muted">{t('hedging.caption', { postures: hedges.join(', ') })}</p>
            <HedgingPanels hedging={hedging} turns={turns} teams={teams} logHref={logHref} />
          </>
        ) : hidden}
      </Section>
      <Section id="pairing" title={t('pairing.title')}>
        {pairing ? <BesideHedging pairing={pairing} teams={teams} logHref={logHref} hrefOf={(team) => `${gameHref}/expectations?of=${encodeURIComponent(team)}#pairing`} /> : hidden}
      </Section>
    </>
  );
}

/** What the two scores are, in a line each. */
function ReadingHelp() {
  const t = useTranslations('expectations.help');
  return (
    <dl className="mt-4 grid max-w-measure gap-x-4 gap-y-1 text-sm sm:grid-cols-[max-content_1fr]">
      {(['bits', 'brier', 'two'] as const).map((term) => (
        <div key={term} className="contents">
          <dt className="font-semibold">{t(`${term}.term`)}</dt>
          <dd className="text-muted">{t(`${term}.text`)}</dd>
        </div>
      ))}
    </dl>
  );
}

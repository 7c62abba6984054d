import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { CodingPage } from '@/components/review/coding/coding-page';
import { ReviewHeader } from '@/components/review/review-header';
import { Empty } from '@/components/ui/notice';
import { Words } from '@/components/ui/words';
import { judgedFrom, reasonCodes } from '@/lib/review/claims/from-annotations';
import { ofType } from '@/lib/review/select';
import { house } from '@/lib/server/compose';
import { readerOf, recordsFor } from '../../_reader';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('coding'))('title') };
}

/** Where a reader codes the written reasons, without seeing what others found. */
export default async function Page({ params }: { params: Promise<{ game: string }> }) {
  const reader = await readerOf((await params).game);
  const { row, seat, who, reading } = reader;
  const t = await getTranslations('coding');
  const scenario = await house().scenarios.byHash(row.scenarioHash);
  const opened = ofType(reading.facts, 'GameOpened')[0];
  if (!scenario || !opened) return null;
  const { claims } = scenario.teaching;
  const mine = (await house().annotations.list(row.id, { kinds: ['code'] }, who)).filter((annotation) => annotation.mine);
  const gameHref = `/games/${row.id}`;
  return (
    <div className="mx-auto max-w-page px-5 py-6">
      <ReviewHeader game={opened.data} gameHref={gameHref} here="claims" deskHref={seat.kind === 'control' ? `${gameHref}/desk` : null} />
      <main id="main" className="mt-6">
        <h2 className="mb-3 font-serif text-xl font-semibold">{t('title')}</h2>
        {reading.whole ? (
          <Words of={['coding']}>
            <CodingPage gameId={row.id} records={recordsFor(reader)} teams={opened.data.teams} codes={reasonCodes(scenario.teaching)} own={judgedFrom(mine, claims).codings} logHref={`${gameHref}/log`} claimsHref={`${gameHref}/claims`} />
          </Words>
        ) : (
          <Empty>{t('notWhole')}</Empty>
        )}
      </main>
    </div>
  );
}

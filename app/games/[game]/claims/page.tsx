import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ClaimsPage } from '@/components/review/claims/claims-page';
import { visitorsAmong } from '@/components/review/notes/author-name';
import { ReviewHeader } from '@/components/review/review-header';
import { ANNOTATION_KINDS } from '@/lib/review/annotations/annotation';
import { judgedFrom, reasonCodes } from '@/lib/review/claims/from-annotations';
import { claimsLedger } from '@/lib/review/claims/ledger';
import { ofType } from '@/lib/review/select';
import { house } from '@/lib/server/compose';
import { labelsFor, readerOf, recordsFor } from '../_reader';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('claims'))('title') };
}

/** What this game says for and against each claim of its scenario. */
export default async function Page({ params }: { params: Promise<{ game: string }> }) {
  const reader = await readerOf((await params).game);
  const { row, seat, who, reading } = reader;
  const scenario = await house().scenarios.byHash(row.scenarioHash);
  const opened = ofType(reading.facts, 'GameOpened')[0];
  if (!scenario || !opened) return null;
  const { claims } = scenario.teaching;
  const annotations = await house().annotations.list(row.id, { kinds: ANNOTATION_KINDS }, who);
  const judged = judgedFrom(annotations, claims);
  // How far coders agree is told to those, too, to whom what each found is not.
  const codings = await house().annotations.codings(row.id, who);
  const gameHref = `/games/${row.id}`;
  return (
    <div className="mx-auto max-w-page px-5 py-6">
      <ReviewHeader game={opened.data} gameHref={gameHref} here="claims" deskHref={seat.kind === 'control' ? `${gameHref}/desk` : null} />
      <main id="main" className="mt-6">
        <ClaimsPage
          ledger={reading.whole ? claimsLedger(scenario, reading.facts, judged) : null}
          records={recordsFor(reader)}
          teams={opened.data.teams}
          ended={ofType(reading.facts, 'ExerciseEnded').length > 0}
          labels={await labelsFor(reader)}
          visitors={[...new Set([...visitorsAmong(annotations), ...codings.map(({ coder }) => coder).filter((coder) => coder.startsWith('r_'))])]}
          judged={judged}
          codings={codings}
          codes={reasonCodes(scenario.teaching).map(({ id }) => id)}
          scenario={scenario}
          logHref={`${gameHref}/log`}
          codeHref={`${gameHref}/claims/code`}
        />
      </main>
    </div>
  );
}

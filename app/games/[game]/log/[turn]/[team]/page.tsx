import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { CompareForm } from '@/components/review/compare/compare-form';
import { DecisionPage } from '@/components/review/decision/decision-page';
import { DecisionNav } from '@/components/review/decision/decision-nav';
import { DecisionNotes } from '@/components/review/notes/decision-notes';
import { replayHref } from '@/components/review/replay/replay-address';
import { Words } from '@/components/ui/words';
import { knownUntil, readsAs } from '@/lib/review/replay/then';
import { ofType } from '@/lib/review/select';
import { house } from '@/lib/server/compose';
import { gamesAlike } from '../../../_compare';
import { labelsFor, noteReaders, readerOf, recordsFor } from '../../../_reader';

type Params = { params: Promise<{ game: string; turn: string; team: string }> };

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const { turn, team } = await params;
  return { title: (await getTranslations('review.decision'))('address', { turn, team }) };
}

/** One decision, for the screen and for paper, with later notes in its margin. */
export default async function Page({ params }: Params) {
  const { game, turn, team } = await params;
  const reader = await readerOf(game);
  const records = recordsFor(reader);
  const at = records.findIndex((record) => record.turn.id === turn && record.team.id === team);
  const record = records[at];
  const opened = ofType(reader.reading.facts, 'GameOpened')[0];
  if (!record || !opened) notFound();
  const base = `/games/${reader.row.id}/log`;
  const knewUntil = knownUntil(record);
  const as = readsAs(reader.reading, reader.seat, team);
  const [labels, annotations] = await Promise.all([labelsFor(reader), house().annotations.list(reader.row.id, { kinds: ['note'] }, reader.who)]);
  return (
    <main id="main" className="mx-auto max-w-4xl px-5 py-6 xl:max-w-7xl print:max-w-none print:p-0">
      <DecisionNav base={base} previous={records[at - 1] ?? null} next={records[at + 1] ?? null} />
      <CompareForm of={record} records={records} others={await gamesAlike(reader.row)} action={`${base}/compare`} />
      <div className="mt-7 gap-x-12 print:mt-0 xl:grid xl:grid-cols-[minmax(0,1fr)_20rem] print:block">
        <DecisionPage
          record={record}
          labels={labels}
          teams={opened.data.teams}
          indicators={opened.data.indicators}
          withholdHref={reader.seat.kind === 'control' ? `/games/${reader.row.id}/withhold?turn=${turn}&team=${team}` : undefined}
          stateHref={knewUntil === null || as === null ? null : replayHref(`/games/${reader.row.id}`, { as, at: knewUntil })}
        />
        <div className="border-t pt-5 xl:sticky xl:top-4 xl:max-h-[calc(100dvh-2rem)] xl:self-start xl:overflow-y-auto xl:border-t-0 xl:px-1 xl:pt-0 print:static print:max-h-none print:overflow-visible">
          <Words of={['notes']}>
            <DecisionNotes
              record={record}
              annotations={annotations}
              context={{ gameId: reader.row.id, facts: reader.reading.facts, teams: opened.data.teams, labels, as: as ?? `seat:${reader.seat.id}`, inControl: reader.seat.kind === 'control' }}
              readers={noteReaders(reader)}
            />
          </Words>
        </div>
      </div>
    </main>
  );
}

import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { DecisionPage } from '@/components/review/decision/decision-page';
import { DecisionNav } from '@/components/review/decision/decision-nav';
import { logHref } from '@/components/review/log/log-address';
import { seatLabels } from '@/lib/review/seat-labels';
import { ofType } from '@/lib/review/select';
import { readerOf, recordsFor } from '../../../_reader';

type Params = { params: Promise<{ game: string; turn: string; team: string }> };

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const { turn, team } = await params;
  return { title: (await getTranslations('review.decision'))('address', { turn, team }) };
}

/** One decision, for the screen and for paper. */
export default async function Page({ params }: Params) {
  const { game, turn, team } = await params;
  const reader = await readerOf(game);
  const records = recordsFor(reader);
  const at = records.findIndex((record) => record.turn.id === turn && record.team.id === team);
  const record = records[at];
  const opened = ofType(reader.reading.facts, 'GameOpened')[0];
  if (!record || !opened) notFound();
  const base = `/games/${reader.row.id}/log`;
  const { sealed, revealed } = record.positions;
  const knewUntil = sealed ?? (revealed === null ? null : revealed - 1);
  const own = reader.seat.kind === 'player' && reader.seat.team === team;
  const as = reader.reading.whole ? `team:${team}` : own ? `seat:${reader.seat.id}` : null;
  return (
    <main id="main" className="mx-auto max-w-4xl px-5 py-6 print:max-w-none print:p-0">
      <DecisionNav base={base} previous={records[at - 1] ?? null} next={records[at + 1] ?? null} />
      <DecisionPage
        record={record}
        labels={seatLabels(reader.reading.facts)}
        teams={opened.data.teams}
        indicators={opened.data.indicators}
        stateHref={knewUntil === null || as === null ? null : logHref(base, { as, at: knewUntil })}
      />
    </main>
  );
}

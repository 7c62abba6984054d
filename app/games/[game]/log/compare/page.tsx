import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { CompareForm } from '@/components/review/compare/compare-form';
import { ComparePage } from '@/components/review/compare/compare-page';
import type { Compared } from '@/components/review/compare/compared';
import { replayHref } from '@/components/review/replay/replay-address';
import { readDecisionName, type DecisionName } from '@/lib/review/compare/address';
import { decisionKey } from '@/lib/review/decision-record';
import { knownUntil, readsAs } from '@/lib/review/replay/then';
import { ofType } from '@/lib/review/select';
import { gamesAlike } from '../../_compare';
import { labelsFor, readerOf, recordsFor, type LogReader } from '../../_reader';

interface Asked {
  params: Promise<{ game: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('twoDecisions'))('title') };
}

/** Two decisions side by side: `?a=turn.team&b=turn.team`, the second perhaps of another game that this browser may read. */
export default async function Page({ params, searchParams }: Asked) {
  const asked = await searchParams;
  const [a, b] = [readDecisionName(asked.a), readDecisionName(asked.b)];
  if (!a || !b) notFound();
  const reader = await readerOf((await params).game);
  const [left, right] = [await compared(reader, a), await compared(b.game === null ? reader : await readerOf(b.game), b)];
  if (!left) notFound();
  return (
    <ComparePage
      a={left}
      b={right}
      form={<CompareForm of={left.record} records={recordsFor(reader)} others={await gamesAlike(reader.row)} chosen={typeof asked.b === 'string' ? asked.b : undefined} action={`/games/${reader.row.id}/log/compare`} />}
    />
  );
}

/** null: the game has not come to such a decision. */
async function compared(reader: LogReader, { turn, team }: DecisionName): Promise<Compared | null> {
  const record = recordsFor(reader).find((one) => one.turn.id === turn && one.team.id === team);
  const game = ofType(reader.reading.facts, 'GameOpened')[0]?.data;
  if (!record || !game) return null;
  const gameHref = `/games/${reader.row.id}`;
  const [as, at] = [readsAs(reader.reading, reader.seat, team), knownUntil(record)];
  return { record, teams: game.teams, indicators: game.indicators, labels: await labelsFor(reader), href: `${gameHref}/log/${decisionKey(record)}`, replayHref: as === null || at === null ? null : replayHref(gameHref, { as, at }) };
}

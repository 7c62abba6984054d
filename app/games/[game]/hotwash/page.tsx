import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { HotWashRoom } from '@/components/hotwash/hot-wash-room';
import { ReviewHeader } from '@/components/review/review-header';
import { Empty } from '@/components/ui/notice';
import { Words } from '@/components/ui/words';
import { ofType } from '@/lib/review/select';
import { house } from '@/lib/server/compose';
import { labelsFor, readerOf } from '../_reader';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('hotwash'))('title') };
}

/** The hot wash: Control leads it from here, everybody else follows and answers. */
export default async function Page({ params }: { params: Promise<{ game: string }> }) {
  const reader = await readerOf((await params).game);
  const { row, seat, who, reading } = reader;
  const t = await getTranslations('hotwash');
  const opened = ofType(reading.facts, 'GameOpened')[0];
  if (!opened) return null;
  const ended = ofType(reading.facts, 'ExerciseEnded').length > 0;
  const labels = await labelsFor(reader);
  const offices = await getTranslations('review.seat');
  const teams = opened.data.teams.map(({ id, name, code }) => ({ id, name, code }));
  const names = Object.fromEntries(Object.entries(labels).map(([id, { kind, office, team }]) => [id, [teams.find((one) => one.id === team)?.name, office ?? offices(kind)].filter(Boolean).join(', ')]));
  const gameHref = `/games/${row.id}`;
  return (
    <div className="mx-auto max-w-page px-5 py-6">
      <ReviewHeader game={opened.data} gameHref={gameHref} here="hotwash" deskHref={seat.kind === 'control' ? `${gameHref}/desk` : null} />
      <main id="main" className="mt-6">
        {ended ? (
          <Words of={['hotwash']}>
            <HotWashRoom
              gameId={row.id}
              teams={teams}
              names={names}
              steps={seat.kind === 'control' ? await house().hotWash.steps(row.id) : null}
              seat={who.kind === 'reader' ? null : who.id}
              own={who.kind === 'player' || who.kind === 'mirror' ? who.team : null}
              opened={ofType(reading.facts, 'RecordOpened').length > 0}
              whole={reading.whole}
            />
          </Words>
        ) : (
          <Empty>{t('notEnded')}</Empty>
        )}
      </main>
    </div>
  );
}

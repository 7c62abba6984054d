import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ownOrigin } from '@/app/_origin';
import { KeepingForm } from '@/components/keeping/keeping-form';
import { EraseNames, type NamedSeat } from '@/components/review/sharing/erase-names';
import { ReviewLinks } from '@/components/review/sharing/review-links';
import { PageLink } from '@/components/ui/page-link';
import { Words } from '@/components/ui/words';
import type { SeatId } from '@/lib/game/ids';
import { environment } from '@/lib/server/env';
import { seatLabels } from '@/lib/review/seat-labels';
import { ofType } from '@/lib/review/select';
import { controlOf } from '../../_control';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('sharing'))('title') };
}

/** Where Control lets others read the review, by names or by seats alone, takes off the name of whoever asks, and says how long all of it is kept. */
export default async function Page({ params, searchParams }: { params: Promise<{ game: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const { game } = await params;
  const { row, house } = await controlOf(game, `/games/${game}/notes/share`);
  const t = await getTranslations('sharing');
  const keeping = await getTranslations('keeping');
  const said = (await searchParams).keeping;
  const seat = await getTranslations('review.seat');
  const [record, names, links, { origin }] = await Promise.all([house.play.record(row.id), house.identity.people(row.id), house.identity.reviewLinks(row.id), ownOrigin()]);
  const labels = seatLabels(record);
  const teams = ofType(record, 'GameOpened')[0]?.data.teams ?? [];
  const people = Object.entries(names).flatMap(([id, name]): NamedSeat[] => {
    const label = labels[id as SeatId];
    // Colleagues are named by their accounts, and scripted players are nobody.
    if (!label || label.kind === 'control' || label.scripted) return [];
    const office = label.office ?? seat(label.kind);
    const told = label.ordinal > 1 ? seat('numbered', { office, number: label.ordinal }) : office;
    const team = teams.find(({ id: one }) => one === label.team)?.name;
    return [{ seat: id, name, place: team === undefined ? told : t('place', { team, office: told }) }];
  });
  return (
    <div className="mx-auto max-w-page px-5 py-6">
      <header className="border-b pb-4">
        <p className="text-sm"><PageLink href={`/games/${row.id}/notes`} className="inline-flex min-h-11 items-center underline underline-offset-4">{t('back')}</PageLink></p>
        <h1 className="font-serif text-2xl font-semibold">{t('title')}</h1>
        <p className="text-sm text-muted">{row.title}</p>
      </header>
      <main id="main" className="mt-6 flex flex-col gap-12">
        <Words of={['sharing']}>
          <section aria-labelledby="links">
            <h2 id="links" className="font-serif text-xl font-semibold">{t('links')}</h2>
            <p className="mt-2 mb-5 max-w-prose font-serif text-read">{t('linksText')}</p>
            <ReviewLinks gameId={row.id} origin={origin} open={links} />
          </section>
          <section aria-labelledby="people" className="max-w-prose">
            <h2 id="people" className="font-serif text-xl font-semibold">{t('people')}</h2>
            <p className="mt-2 font-serif text-read">{t('peopleText')}</p>
            <EraseNames gameId={row.id} people={people} />
          </section>
          <section aria-labelledby="keeping" className="max-w-prose">
            <h2 id="keeping" className="font-serif text-xl font-semibold">{keeping('title')}</h2>
            <p className="mt-2 font-serif text-read">{keeping('text')}</p>
            <KeepingForm gameId={row.id} usual={environment().keeping} now={row.keeping} said={said === 'saved' || said === 'problem' ? said : null} />
          </section>
        </Words>
      </main>
    </div>
  );
}

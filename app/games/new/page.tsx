import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { facilitatorOrSignIn } from '@/app/desk/_facilitator';
import { HouseBar } from '@/components/account/house-bar';
import { NewGameForm } from '@/components/new-game/new-game-form';
import { Empty } from '@/components/ui/notice';
import { Words } from '@/components/ui/words';
import { house } from '@/lib/server/compose';
import { environment } from '@/lib/server/env';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('newGame'))('title') };
}

/** Makes a game; every choice has a default. */
export default async function Page({ searchParams }: { searchParams: Promise<{ scenario?: string | string[] }> }) {
  const asked = (await searchParams).scenario;
  const who = await facilitatorOrSignIn(typeof asked === 'string' ? `/games/new?scenario=${encodeURIComponent(asked)}` : '/games/new');
  const { scenarios } = house();
  const shelf = await scenarios.shelf();
  const found = await Promise.all(shelf.map(({ slug }) => scenarios.bySlug(slug)));
  const t = await getTranslations('newGame');
  const choices = found.flatMap((one) =>
    one === null
      ? []
      : [
          {
            slug: one.card.slug,
            hash: one.card.hash,
            title: one.card.title,
            objectives: Math.min(3, ...one.scenario.teams.map(({ objectives }) => objectives.length)),
            forms: one.scenario.forms.map(({ id, name, minutes, turns, note }) => ({ id, name, minutes, turns: turns.length, note: note ?? '' })),
          },
        ],
  );
  return (
    <Words of={['account', 'newGame', 'keeping', 'common']}>
      <HouseBar here="new" name={who.name} />
      <main id="main" className="mx-auto max-w-2xl px-5 py-8">
        <h1 className="font-serif text-2xl font-semibold">{t('title')}</h1>
        <p className="mt-2 mb-6 text-muted">{t('text')}</p>
        {choices.length === 0 ? <Empty>{(await getTranslations('shelf'))('empty')}</Empty> : <NewGameForm choices={choices} first={choices.find(({ slug }) => slug === asked)?.slug ?? choices[0]?.slug ?? ''} usual={environment().keeping} />}
      </main>
    </Words>
  );
}

import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { facilitatorOrSignIn } from '@/app/desk/_facilitator';
import { HouseBar } from '@/components/account/house-bar';
import { BringIn } from '@/components/comparison/bring-in';
import { ComparePage } from '@/components/comparison/compare-page';
import { ImportList } from '@/components/comparison/import-list';
import { PageLink } from '@/components/ui/page-link';
import { Words } from '@/components/ui/words';
import { cohortsOf } from '@/lib/review/comparison/cohorts';
import { guarantorOf } from '@/lib/review/expectation/guarantor';
import { house } from '@/lib/server/compose';
import { comparedGames, readAsked } from '../_games';

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('comparison'))('title') };
}

/** A facilitator's games of one scenario side by side: of the newest version, and where it is asked for of those that ask the same. */
export default async function Page({ params, searchParams }: Props) {
  const { slug } = await params;
  const here = `/scenarios/${slug}/compare`;
  const who = await facilitatorOrSignIn(here);
  const query = new URLSearchParams(Object.entries(await searchParams).flatMap(([key, value]) => (typeof value === 'string' ? [[key, value]] : [])));
  const asked = readAsked(query);
  const found = await comparedGames(who.id, slug, asked);
  if (!found) notFound();
  const { scenario, games, all, brought, others } = found;
  const [t, words] = await Promise.all([getTranslations('comparison'), getTranslations('imports')]);
  return (
    <>
      <Words of={['account']}><HouseBar here="scenarios" name={who.name} /></Words>
      <main id="main" className="mx-auto max-w-page px-5 py-8">
        <p className="no-print text-sm"><PageLink href={`/scenarios/${slug}`} className="inline-flex min-h-11 items-center hover:underline">{t('back')}</PageLink></p>
        <h1 className="font-serif text-2xl font-semibold">{t('of', { title: scenario.title })}</h1>
        <p className="prose mt-2 mb-6">{t('intro')}</p>
        <ComparePage
          cohorts={cohortsOf(games, scenario, asked.split)}
          games={games}
          teams={scenario.teams.map(({ id, code, name }) => ({ id, code, name }))}
          guarantor={guarantorOf(scenario.map ?? null)}
          formNames={Object.fromEntries(scenario.forms.map(({ id, name }) => [id, name]))}
          filter={{ action: here, ...asked, cohorts: [...new Set(all.map((game) => game.cohort))].sort(), forms: scenario.forms.map(({ id, name }) => ({ id, name })), version: scenario.version, others }}
          csvHref={`/api/scenarios/${slug}/comparison?${query.toString()}`}
          imports={
            <>
              <p className="mb-4 max-w-prose text-sm">{words('about')}</p>
              {brought.length > 0 && <ImportList records={brought.map(({ summary, ...record }) => ({ ...record, compared: summary !== null, rehearsed: summary?.rehearsed ?? false }))} action={`/api/scenarios/${slug}/imports`} ownKey={house().publicKey} />}
              <Words of={['imports', 'verify']}><BringIn action={`/api/scenarios/${slug}/imports`} here={here} /></Words>
            </>
          }
        />
      </main>
    </>
  );
}

import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { currentFacilitator } from '@/app/_who';
import { facilitatorOrSignIn } from '@/app/desk/_facilitator';
import { HouseBar } from '@/components/account/house-bar';
import { PreflightDesk } from '@/components/preflight/preflight-desk';
import { wishIn } from '@/components/preflight/wish';
import { PageLink } from '@/components/ui/page-link';
import { Words } from '@/components/ui/words';
import { house } from '@/lib/server/compose';

type Params = { params: Promise<{ slug: string }> };
type Search = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const found = (await currentFacilitator()) && (await house().scenarios.bySlug((await params).slug));
  return found ? { title: (await getTranslations('preflight'))('of', { title: found.card.title }) } : {};
}

/** What a scenario still needs, tried out in the facilitator's own browser. Holds every secret. */
export default async function Page({ params, searchParams }: Params & Search) {
  const [{ slug }, search] = await Promise.all([params, searchParams]);
  const who = await facilitatorOrSignIn(`/scenarios/${slug}/preflight`);
  const found = await house().scenarios.bySlug(slug);
  if (!found) notFound();
  const t = await getTranslations('preflight');
  const dossier = `/scenarios/${slug}`;
  return (
    <>
      <Words of={['account']}><HouseBar here="scenarios" name={who.name} /></Words>
      <main id="main" className="mx-auto max-w-page px-5 py-8">
        <p className="no-print text-sm"><PageLink href={dossier} className="inline-flex min-h-11 items-center hover:underline">{t('back')}</PageLink></p>
        <h1 className="font-serif text-2xl font-semibold">{t('of', { title: found.scenario.title })}</h1>
        <p className="prose mt-2 mb-6">{t('intro')}</p>
        <Words of={['preflight']}><PreflightDesk scenario={found.scenario} dossier={dossier} wish={wishIn(search, found.scenario)} /></Words>
      </main>
    </>
  );
}

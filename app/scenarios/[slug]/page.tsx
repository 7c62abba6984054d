import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { currentFacilitator } from '@/app/_who';
import { facilitatorOrSignIn } from '@/app/desk/_facilitator';
import { HouseBar } from '@/components/account/house-bar';
import { Dossier } from '@/components/shelf/dossier';
import { Words } from '@/components/ui/words';
import { house } from '@/lib/server/compose';

type Params = { params: Promise<{ slug: string }> };

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const found = (await currentFacilitator()) && (await house().scenarios.bySlug((await params).slug));
  return found ? { title: found.card.title } : {};
}

/** One scenario with all its secrets, for facilitators. */
export default async function Page({ params }: Params) {
  const { slug } = await params;
  const who = await facilitatorOrSignIn(`/scenarios/${slug}`);
  const found = await house().scenarios.bySlug(slug);
  if (!found) notFound();
  return (
    <>
      <Words of={['account']}><HouseBar here="scenarios" name={who.name} /></Words>
      <Dossier scenario={found.scenario} readme={found.readme} playHref={`/games/new?scenario=${slug}`} />
    </>
  );
}

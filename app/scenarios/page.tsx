import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { facilitatorOrSignIn } from '@/app/desk/_facilitator';
import { HouseBar } from '@/components/account/house-bar';
import { ScenarioShelf } from '@/components/shelf/scenario-shelf';
import { Words } from '@/components/ui/words';
import { house } from '@/lib/server/compose';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('shelf'))('title') };
}

/** The scenarios that can be played here. */
export default async function Page() {
  const who = await facilitatorOrSignIn('/scenarios');
  const { scenarios } = house();
  return (
    <>
      <Words of={['account']}><HouseBar here="scenarios" name={who.name} /></Words>
      <ScenarioShelf cards={await scenarios.shelf()} />
    </>
  );
}

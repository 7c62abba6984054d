import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Practice } from '@/components/practice/practice';
import { wayBack } from '@/components/practice/way-back';
import { SEAT_WORDS } from '@/components/seat/words';
import { Words } from '@/components/ui/words';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('practice'))('title') };
}

/** The practice game: no account, no code, nothing sent. `from` is the page to go back to. */
export default async function Page({ searchParams }: { searchParams: Promise<{ from?: string | string[] }> }) {
  const { from } = await searchParams;
  return (
    <Words of={[...SEAT_WORDS, 'practice']}>
      <Practice openedAt={new Date().getTime()} back={wayBack(from)} />
    </Words>
  );
}

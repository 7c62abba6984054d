import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound, redirect } from 'next/navigation';
import { gameIdOf, visitorHere } from '@/app/_who';
import { ButtonLink } from '@/components/ui/button';
import { house } from '@/lib/server/compose';
import { readingHere } from '../_reader';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('sharing.notOpen'))('title') };
}

/** Where a review link leads before the record is open, and after the link was closed. */
export default async function Page({ params }: { params: Promise<{ game: string }> }) {
  const row = await house().games.byId(gameIdOf((await params).game));
  const here = row && (await readingHere(row));
  if (!row || !here) notFound();
  if (here !== 'shut') redirect(`/games/${row.id}/log`);
  const t = await getTranslations('sharing.notOpen');
  const closed = (await visitorHere(row.id))?.closed ?? true;
  return (
    <main id="main" className="mx-auto flex min-h-dvh max-w-measure flex-col justify-center gap-4 px-5">
      <h1 className="font-serif text-2xl font-semibold">{closed ? t('closedTitle') : t('title')}</h1>
      <p className="font-serif text-read">{closed ? t('closedText') : t('text', { game: row.title })}</p>
      {!closed && <p><ButtonLink href={`/games/${row.id}/log`}>{t('again')}</ButtonLink></p>}
    </main>
  );
}

import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { CodeBox } from '@/components/front/code-box';
import { HouseMark } from '@/components/front/front-door';
import { gameCode } from '@/components/join/game-code';
import { wordsFor } from '@/components/join/join-error';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('join'))('title') };
}

/** Asks for the code; with one, goes on to its game. */
export default async function Page({ searchParams }: { searchParams: Promise<{ code?: string | string[]; error?: string | string[] }> }) {
  const asked = await searchParams;
  const code = gameCode(String(asked.code ?? ''));
  if (code !== '' && asked.error === undefined) redirect(`/join/${encodeURIComponent(code)}`);
  const t = await getTranslations('join');
  return (
    <main className="mx-auto flex min-h-dvh max-w-measure flex-col px-5 pt-5">
      <HouseMark />
      <div className="flex flex-1 flex-col gap-6 pt-[16dvh]">
        <h1 className="font-serif text-2xl font-semibold">{t('title')}</h1>
        <CodeBox code={code} error={asked.error === undefined ? undefined : await wordsFor(String(asked.error))} />
      </div>
    </main>
  );
}

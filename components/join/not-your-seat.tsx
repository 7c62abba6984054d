import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/components/ui/button';

/** A seat this browser does not hold, or no longer: perhaps its person was moved, or came back elsewhere. */
export async function NotYourSeat({ seat }: { seat: string }) {
  const t = await getTranslations('join.notYours');
  return (
    <main className="mx-auto flex min-h-dvh max-w-measure flex-col justify-center gap-4 px-5">
      <h1 className="font-serif text-2xl font-semibold">{t('title')}</h1>
      <p>{t('text')}</p>
      <p className="flex flex-wrap gap-3">
        <ButtonLink kind="primary" href={`/api/seats/${encodeURIComponent(seat)}/moved`}>
          {t('follow')}
        </ButtonLink>
        <ButtonLink href="/join">{t('join')}</ButtonLink>
      </p>
    </main>
  );
}

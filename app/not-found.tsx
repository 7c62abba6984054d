import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/components/ui/button';

/** An address that leads nowhere. */
export default async function NotFound() {
  const t = await getTranslations('common.notFound');
  return (
    <main className="mx-auto flex min-h-dvh max-w-measure flex-col justify-center gap-4 px-5">
      <h1 className="font-serif text-2xl font-semibold">{t('title')}</h1>
      <p>{t('text')}</p>
      <p>
        <ButtonLink href="/">{t('home')}</ButtonLink>
      </p>
    </main>
  );
}

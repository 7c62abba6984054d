'use client';

import { useTranslations } from 'next-intl';

/** The personal code that brings this person back to this seat on any device. */
export function ReturnCode({ code }: { code: string | null }) {
  const t = useTranslations('seat.returnCode');
  if (code === null) return null;
  return (
    <section aria-labelledby="return-code" className="border-t pt-3">
      <h2 id="return-code" className="eyebrow">
        {t('title')}
      </h2>
      <p className="font-mono text-xl font-semibold tracking-[0.15em]">{code}</p>
      <p className="text-sm text-muted">{t('text')}</p>
    </section>
  );
}

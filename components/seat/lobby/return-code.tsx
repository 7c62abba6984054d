'use client';

import { useTranslations } from 'next-intl';
import { useGame } from '@/lib/client/game-line';

/** What belongs to this person alone: the code that brings them back to this seat on any device, and what is kept about them. */
export function ReturnCode({ code }: { code: string | null }) {
  const t = useTranslations('seat.returnCode');
  const { seat } = useGame();
  if (code === null) return null;
  return (
    <section aria-labelledby="return-code" className="border-t pt-3">
      <h2 id="return-code" className="eyebrow">
        {t('title')}
      </h2>
      <p className="font-mono text-xl font-semibold tracking-[0.15em]">{code}</p>
      <p className="text-sm text-muted">{t('text')}</p>
      <p className="text-sm"><a href={`/api/seats/${seat.id}/own`} download className="inline-flex min-h-11 items-center underline underline-offset-4">{t('own')}</a></p>
    </section>
  );
}

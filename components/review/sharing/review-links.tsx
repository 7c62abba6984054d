'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { CopyLink } from '@/components/lobby/copy-link';
import { askGame } from '@/lib/client/ask-game';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { ClockTime } from '../clock-time';

interface OpenLink {
  naming: string;
  path: string;
  since: number;
}

const NAMINGS = ['seats', 'names'] as const;

/** Links by which the opened record can be read without a seat: made, copied and closed by Control. */
export function ReviewLinks({ gameId, origin, open: atFirst }: { gameId: string; origin: string; open: readonly OpenLink[] }) {
  const t = useTranslations('sharing');
  const [open, setOpen] = useState(atFirst);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [told, setTold] = useState('');
  const ask = async (naming: (typeof NAMINGS)[number], wanted: boolean) => {
    setBusy(true);
    const answer = await askGame<{ links: OpenLink[] }>(`/api/games/${gameId}/review-links`, { naming, open: wanted });
    setBusy(false);
    setTrouble(answer.ok ? null : t.has(`problems.${answer.code}`) ? t(`problems.${answer.code}`) : t('problems.other', { code: answer.code }));
    if (!answer.ok) return;
    setOpen(answer.value.links);
    setTold(wanted ? '' : t('closed'));
  };
  return (
    <>
      {trouble !== null && <Notice tone="problem" className="mb-4">{trouble}</Notice>}
      <p role="status" className="sr-only">{told}</p>
      <div className="grid gap-x-12 gap-y-8 md:grid-cols-2">
        {NAMINGS.map((naming) => {
          const link = open.find((one) => one.naming === naming);
          return (
            <section key={naming} aria-labelledby={`link-${naming}`}>
              <h3 id={`link-${naming}`} className="font-serif text-lg font-semibold">{t(`${naming}.title`)}</h3>
              <p className="mt-1 font-serif">{t(`${naming}.text`)}</p>
              {link === undefined ? (
                <Button className="mt-3" disabled={busy} onClick={() => void ask(naming, true)}>{t(`${naming}.make`)}</Button>
              ) : (
                <>
                  <p className="mt-3 text-sm text-muted">{t('since')} <ClockTime at={link.since} seconds={false} date /></p>
                  <p className="mt-1 font-mono text-sm break-all">{origin + link.path}</p>
                  <p className="mt-3 flex flex-wrap items-center gap-3">
                    <CopyLink address={origin + link.path} words={t('copy')} done={t('copied')} />
                    <Button kind="danger" className="text-sm" disabled={busy} onClick={() => void ask(naming, false)}>{t('close')}</Button>
                  </p>
                </>
              )}
            </section>
          );
        })}
      </div>
    </>
  );
}

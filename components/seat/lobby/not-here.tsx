'use client';

import { useTranslations } from 'next-intl';
import type { Dismissal } from '@/lib/client/game';
import { useGame } from '@/lib/client/game-line';
import { ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { LineDot } from '../top-bar';
import { useSeat } from '../use-seat';
import { ReturnCode } from './return-code';

/** Control has not let this person in yet. The page opens by itself. */
export function NotAdmitted({ returnCode }: { returnCode: string | null }) {
  const t = useTranslations('seat.waiting');
  const { game, team } = useSeat();
  return (
    <main className="mx-auto flex min-h-dvh max-w-measure flex-col gap-6 px-5 py-10">
      <LineDot />
      <h1 className="font-serif text-2xl font-semibold">{game.state.game?.title}</h1>
      <Notice tone="wait" title={t('title')}>
        {t('text', { team: team.name })}
      </Notice>
      <ReturnCode code={returnCode} />
    </main>
  );
}

/** The seat is no longer this browser's: removed, moved, or opened elsewhere. What to do stands beside it. */
export function SeatGone({ why }: { why: Dismissal }) {
  const { seat } = useGame();
  const t = useTranslations(`seat.gone.${why.reason}`);
  return (
    <main className="mx-auto flex min-h-dvh max-w-measure flex-col justify-center gap-4 px-5">
      <h1 className="font-serif text-2xl font-semibold">{t('title')}</h1>
      <p>{t('text')}</p>
      <p>
        {why.to === null ? (
          <ButtonLink href="/join">{t('go')}</ButtonLink>
        ) : (
          <ButtonLink kind="primary" href={`/api/seats/${seat.id}/moved`}>
            {t('go')}
          </ButtonLink>
        )}
      </p>
    </main>
  );
}

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Empty } from '@/components/ui/notice';
import type { EventData } from '@/lib/game/events';
import { ReviewHeader } from '../review-header';
import type { ReaderChoice } from './reader-choices';
import { ReaderForm } from './reader-form';

interface ReplayPageProps {
  game: EventData['GameOpened'];
  gameHref: string;
  deskHref: string | null;
  choices: readonly ReaderChoice[];
  as: string;
  at: number | null;
  /** Whether the own seat is all that may be seen. */
  ownOnly: boolean;
  /** The replay itself; not drawn where there is no such reader. */
  children: ReactNode;
  /** What Control can do from here. */
  after: ReactNode;
}

/** The page around a replay: whose eyes, and what can be begun from here. */
export function ReplayPage({ game, gameHref, deskHref, choices, as, at, ownOnly, children, after }: ReplayPageProps) {
  const t = useTranslations('replay');
  const known = choices.some(({ value }) => value === as);
  return (
    <div>
      <section aria-label={t('title')} className="mx-auto max-w-page px-5 pt-6 pb-3">
        <ReviewHeader game={game} gameHref={gameHref} here="replay" deskHref={deskHref} />
        <div className="mt-4 flex flex-wrap items-end justify-between gap-x-8 gap-y-2">
          <p className="max-w-measure text-sm text-muted">{t(ownOnly ? 'own' : 'text')}{as === 'control' && ` ${t('controlLacks')}`}</p>
          {choices.length > 1 && <ReaderForm choices={choices} as={as} at={at} teams={game.teams} action={`${gameHref}/replay`} />}
        </div>
      </section>
      {known ? children : <main id="main" className="mx-auto max-w-page px-5"><Empty>{t('nobody')}</Empty></main>}
      {after}
    </div>
  );
}

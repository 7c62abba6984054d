import { useTranslations } from 'next-intl';
import { PageLink } from '@/components/ui/page-link';
import type { EventData } from '@/lib/game/events';
import { REVIEW_PARTS, type ReviewPart } from './review-parts';

interface ReviewHeaderProps {
  game: EventData['GameOpened'];
  /** Where the pages of this game are: `/games/<id>`. */
  gameHref: string;
  /** null: a page that is no part of the book. */
  here: ReviewPart | null;
  /** The way back for Control; null for others. */
  deskHref: string | null;
}

/** The head of every page of the review: which game, of what, and the parts of the book. */
export function ReviewHeader({ game, gameHref, here, deskHref }: ReviewHeaderProps) {
  const t = useTranslations('review.log');
  const parts = useTranslations('review.parts');
  return (
    <header className="border-b">
      <p className="flex flex-wrap justify-between gap-x-4 text-sm text-muted">
        {t('title')}
        {deskHref !== null && <PageLink href={deskHref} className="no-print underline underline-offset-4">{t('toDesk')}</PageLink>}
      </p>
      <h1 className="font-serif text-2xl font-semibold">{game.title}</h1>
      <p className="text-sm text-muted">
        {t('scenario', { scenario: game.scenario.title, version: game.scenario.version, form: game.form.name })} <span className="font-mono text-xs">{game.scenario.hash.slice(0, 12)}</span>
      </p>
      <nav aria-label={parts('label')} className="no-print mt-3 flex flex-wrap gap-x-6 text-sm">
        {REVIEW_PARTS.map(({ part, path }) => (
          <PageLink
            key={part}
            href={`${gameHref}${path}`}
            aria-current={part === here ? 'page' : undefined}
            className={`inline-flex min-h-11 items-center border-b-2 ${part === here ? 'border-ink font-semibold' : 'border-transparent text-muted hover:text-ink'}`}
          >
            {parts(part)}
          </PageLink>
        ))}
      </nav>
    </header>
  );
}

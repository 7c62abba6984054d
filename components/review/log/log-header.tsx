import { useTranslations } from 'next-intl';
import { PageLink } from '@/components/ui/page-link';
import type { EventData } from '@/lib/game/events';

/** The head of the log: which game, of what, and its parts. */
export function LogHeader({ game, base, here, deskHref }: { game: EventData['GameOpened']; base: string; here: 'log' | 'knew'; deskHref: string | null }) {
  const t = useTranslations('review.log');
  const part = (active: boolean) => `inline-flex min-h-11 items-center border-b-2 ${active ? 'border-ink font-semibold' : 'border-transparent text-muted hover:text-ink'}`;
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
      <nav aria-label={t('read')} className="no-print mt-3 flex flex-wrap gap-x-6 text-sm">
        <PageLink href={base} aria-current={here === 'log' ? 'page' : undefined} className={part(here === 'log')}>{t('decisions')}</PageLink>
        <PageLink href={`${base}?as=`} aria-current={here === 'knew' ? 'page' : undefined} className={part(here === 'knew')}>{t('whatTheyKnew')}</PageLink>
        <a href={here === 'log' ? '#indicators' : `${base}#indicators`} className={part(false)}>{t('indicators')}</a>
        <a href={here === 'log' ? '#exchanges' : `${base}#exchanges`} className={part(false)}>{t('exchanges')}</a>
      </nav>
    </header>
  );
}

import { useTranslations } from 'next-intl';
import { PageLink } from '@/components/ui/page-link';
import { ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';

/** A game whose log this browser may read; `as` is null for its Control. */
export interface ReadableGame {
  id: string;
  title: string;
  as: { team: string | null; office: string } | null;
  open: boolean;
}

/** The records one may read here, and what to do when there are none. */
export function ReadableRecords({ facilitated, sat, signedIn }: { facilitated: readonly ReadableGame[]; sat: readonly ReadableGame[]; signedIn: boolean }) {
  const t = useTranslations('read');
  const none = facilitated.length + sat.length === 0;
  return (
    <div className="mx-auto max-w-2xl px-5 py-6">
      <header><PageLink href="/" className="inline-flex min-h-11 items-center font-serif text-lg font-semibold">Plan B</PageLink></header>
      <main id="main" className="pt-6">
        <h1 className="font-serif text-2xl font-semibold">{t('title')}</h1>
        {none ? <Notice title={t('none')} className="mt-5">{t('noneText')}</Notice> : <p className="mt-2 text-muted">{t('text')}</p>}
        <Games title={t('seats')} games={sat} />
        <Games title={t('facilitated')} games={facilitated} />
        <div className="mt-8 flex flex-wrap gap-3">
          <ButtonLink kind={none ? 'primary' : 'secondary'} href="/join">{t('join')}</ButtonLink>
          {!signedIn && <ButtonLink href="/signin?to=/read">{t('signIn')}</ButtonLink>}
        </div>
        <p className="mt-8 text-sm text-muted">{t.rich('file', { way: (words) => <PageLink href="/verify">{words}</PageLink> })}</p>
      </main>
    </div>
  );
}

function Games({ title, games }: { title: string; games: readonly ReadableGame[] }) {
  const t = useTranslations('read');
  if (games.length === 0) return null;
  return (
    <section aria-label={title} className="mt-6">
      <h2 className="eyebrow mb-1">{title}</h2>
      <ul className="border-t">
        {games.map((game) => (
          <li key={`${game.id} ${game.as?.office ?? ''}`} className="flex flex-wrap items-center justify-between gap-3 border-b py-3">
            <div>
              <h3 className="font-serif text-lg font-semibold">{game.title}</h3>
              {game.as && <p className="text-sm text-muted">{game.as.team === null ? t('observer') : t('as', { team: game.as.team, office: game.as.office })}. {game.open ? t('open') : t('own')}</p>}
            </div>
            <ButtonLink href={`/games/${game.id}/log`}>{t('read')}</ButtonLink>
          </li>
        ))}
      </ul>
    </section>
  );
}

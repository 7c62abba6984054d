import { useTranslations } from 'next-intl';
import { PageLink } from '@/components/ui/page-link';
import { SignOutButton } from './sign-out-button';

/** The head of a facilitator's pages: where one is, and the way round. */
export function HouseBar({ here, name }: { here: 'desk' | 'scenarios' | 'new' | 'read'; name: string }) {
  const t = useTranslations('account.bar');
  const link = (id: 'desk' | 'scenarios' | 'read', href: string) => (
    <PageLink href={href} aria-current={here === id ? 'page' : undefined} className="inline-flex min-h-11 items-center border-b-2 border-transparent px-2 hover:underline aria-[current=page]:border-ink aria-[current=page]:font-semibold">
      {t(id)}
    </PageLink>
  );
  return (
    <header className="no-print border-b">
      <nav aria-label={t('label')} className="mx-auto flex max-w-page flex-wrap items-center gap-x-3 px-5 text-sm">
        <PageLink href="/" className="mr-4 inline-flex min-h-11 items-center font-serif text-base font-semibold">Plan B</PageLink>
        {link('desk', '/desk')}
        {link('scenarios', '/scenarios')}
        {link('read', '/read')}
        <span className="ml-auto text-muted">{name}</span>
        <SignOutButton />
      </nav>
    </header>
  );
}

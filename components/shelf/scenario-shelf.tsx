import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button';
import { Empty } from '@/components/ui/notice';

/** The scenarios of this house, each to be read or played. */
export function ScenarioShelf({ cards }: { cards: readonly { slug: string; version: string; title: string; subtitle: string }[] }) {
  const t = useTranslations('shelf');
  return (
    <main id="main" className="mx-auto max-w-page px-5 py-8">
      <h1 className="font-serif text-2xl font-semibold">{t('title')}</h1>
      <p className="mt-2 mb-6 max-w-measure text-muted">{t('intro')}</p>
      {cards.length === 0 && <Empty>{t('empty')}</Empty>}
      <ul className="border-t">
        {cards.map((card) => (
          <li key={card.slug} className="flex flex-wrap items-center gap-x-8 gap-y-3 border-b py-5">
            <div className="min-w-64 flex-1">
              <h2 className="font-serif text-xl font-semibold">{card.title}</h2>
              <p className="font-serif text-read">{card.subtitle}</p>
              <p className="text-sm text-muted">{t('version', { version: card.version })}</p>
            </div>
            <span className="flex gap-2">
              <ButtonLink href={`/scenarios/${card.slug}`}>{t('read')}</ButtonLink>
              <ButtonLink kind="primary" href={`/games/new?scenario=${card.slug}`}>{t('play')}</ButtonLink>
            </span>
          </li>
        ))}
      </ul>
    </main>
  );
}

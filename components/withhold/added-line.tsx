import { useTranslations } from 'next-intl';
import type { Erasable } from '@/lib/review/annotations/erased';
import type { Facts } from '@/lib/review/select';
import { ClockTime } from '../review/clock-time';
import { About, type Asked } from '../review/notes/about';
import { AuthorName } from '../review/notes/author-name';
import type { Names } from './written-line';

export interface AddedNames extends Pick<Names, 'labels' | 'teams'> {
  facts: Facts;
  visitors: readonly string[];
  /** What the hot wash asks. */
  asked: Asked;
  gameHref: string;
}

/** What somebody added beside the record: what it is about, whose it is, when, and what it says as far as Control may read it. */
export function AddedLine({ added: { kind, author, since, anchor, withdrawn, said }, names: { labels, teams, facts, visitors, asked, gameHref }, whole }: { added: Erasable; names: AddedNames; whole?: boolean }) {
  const t = useTranslations('withhold.added');
  const kinds = useTranslations('notes.kinds');
  return (
    <>
      <p className="flex flex-wrap items-baseline gap-x-2 text-sm text-muted">
        <span className="font-semibold text-ink">{kinds(kind)}</span>
        <AuthorName author={author} mine={false} labels={labels} visitors={visitors} />
        <ClockTime at={since} date />
        {withdrawn && <span>{t('withdrawn')}</span>}
      </p>
      <p className="text-sm"><About anchor={anchor} facts={facts} teams={teams} gameHref={gameHref} as="control" asked={asked} /></p>
      {said === null ? <p className="mt-1 text-sm text-muted italic">{t('unread')}</p> : <p className={`mt-1 font-serif break-words whitespace-pre-line ${whole ? '' : 'line-clamp-3'}`}>{said}</p>}
    </>
  );
}

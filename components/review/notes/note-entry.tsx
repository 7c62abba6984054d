import clsx from 'clsx';
import { useTranslations } from 'next-intl';
import type { TeamFacts } from '@/lib/game/events';
import type { Annotation } from '@/lib/review/annotations/annotation';
import type { Facts } from '@/lib/review/select';
import { ClockTime } from '../clock-time';
import type { SeatLabels } from '../seat-name';
import { About, type Asked } from './about';
import { AuthorName } from './author-name';
import { NoteActions } from './note-actions';
import { Said } from './said';

/** What every entry of a list of notes is drawn with. */
export interface NoteContext {
  gameId: string;
  facts: Facts;
  teams: readonly TeamFacts[];
  labels: SeatLabels;
  visitors: readonly string[];
  /** As whom moments are replayed. */
  as: string;
  /** Control may take down what came by a link. */
  inControl: boolean;
  /** What the hot wash asks; only where its answers are listed. */
  asked?: Asked;
}

/** One annotation: what it is about, what it says, who wrote it and when. `here`: it stands beside the decision that it is about. */
export function NoteEntry({ annotation, context, here = false }: { annotation: Annotation; context: NoteContext; here?: boolean }) {
  const t = useTranslations('notes');
  const { gameId, facts, teams, labels, visitors, as, inControl, asked } = context;
  const { id, kind, anchor, author, mine, at, since, withdrawnAt, erasedAt } = annotation;
  const gone = withdrawnAt !== null;
  return (
    <li id={`note-${id}`} tabIndex={-1} className={clsx('scroll-mt-4 border-l-2 py-1 pl-3 print:break-inside-avoid', gone ? 'border-dashed border-line text-muted' : mine ? 'border-accent' : 'border-edge')}>
      <p className="text-sm">
        <span className="eyebrow mr-2">{t(`kinds.${kind}`)}</span>
        <About anchor={anchor} facts={facts} teams={teams} gameHref={`/games/${gameId}`} as={as} {...(asked && { asked })} here={here} />
      </p>
      {anchor.to === 'sentence' && (anchor.quote === null ? <p className="text-sm text-muted italic">{t('quoteGone')}</p> : <blockquote className="my-1 font-serif text-sm text-muted italic">{t('quote', { words: anchor.quote })}</blockquote>)}
      <div className={clsx('mt-1', gone && (erasedAt === undefined ? 'line-through decoration-line' : 'italic'))}><Said annotation={annotation} /></div>
      <p className="mt-1 text-xs text-muted">
        <AuthorName author={author} mine={mine} labels={labels} visitors={visitors} />, <ClockTime at={since} seconds={false} date />
        {at !== since && <>; {t('changed')} <ClockTime at={at} seconds={false} date /></>}
        {gone && <>; {t(erasedAt === undefined ? 'withdrawn' : 'erased')} <ClockTime at={erasedAt ?? withdrawnAt} seconds={false} date /></>}
      </p>
      {!gone && (mine || (inControl && author.startsWith('r_'))) && <NoteActions gameId={gameId} id={id} text={mine && (kind === 'note' || kind === 'observation') ? annotation.content.text : null} rest={kind === 'observation' ? { rating: annotation.content.rating, objective: annotation.content.objective } : {}} mine={mine} />}
    </li>
  );
}

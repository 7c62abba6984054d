import { useTranslations } from 'next-intl';
import { Disclosure } from '@/components/ui/disclosure';
import { ButtonLink } from '@/components/ui/button';
import { Empty } from '@/components/ui/notice';
import type { Annotation } from '@/lib/review/annotations/annotation';
import { byTurn, type Part } from '@/lib/review/annotations/by-turn';
import { moments } from '@/lib/review/moments';
import { ofType } from '@/lib/review/select';
import type { AnchorGroup } from './anchor-choice';
import { visitorsAmong } from './author-name';
import { useMomentText } from './moment-text';
import { NoteComposer } from './note-composer';
import { NoteEntry, type NoteContext } from './note-entry';
import { NotesFilter, type NotesQuery } from './notes-filter';
import { ObserveMoments } from './observe-moments';

interface NotesPageProps {
  annotations: readonly Annotation[];
  query: NotesQuery;
  base: string;
  context: Omit<NoteContext, 'visitors'>;
  readers: 'some' | 'all';
  /** The scenario's learning objectives, for those who may observe; null for others. */
  objectives: readonly { id: string; text: string }[] | null;
  /** Where Control shares the review; null for others. */
  shareHref: string | null;
}

/** Everything that was noted about a game, turn by turn, and a place to add to it. */
export function NotesPage({ annotations, query, base, context, readers, objectives, shareHref }: NotesPageProps) {
  const t = useTranslations('notes');
  const { facts, teams, gameId } = context;
  const parts = byTurn(annotations, facts);
  const all = { ...context, visitors: visitorsAmong(annotations) };
  const shown = moments(facts);
  const turns = ofType(facts, 'TurnOpened').map(({ data: { turn, number, title } }) => ({ id: turn, number, title }));
  const groups = useMomentGroups(shown, turns, context);
  const flat = groups.flatMap(({ choices }) => choices);
  const asked = flat.findLastIndex(({ anchor }) => anchor.to === 'moment' && query.at !== null && anchor.position <= query.at);
  return (
    <div className="grid gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,1fr)_22rem]">
      <div className="min-w-0">
        <p className="max-w-prose font-serif text-read">{t('intro')}</p>
        <div className="mt-5"><NotesFilter query={query} base={base} /></div>
        {parts.length === 0 && <Empty className="mt-6">{t('none')}</Empty>}
        {parts.map(({ part, annotations: some }) => (
          <section key={part.at === 'turn' ? part.turn : part.at} className="mt-8">
            <PartHeading part={part} />
            <ul className="mt-3 flex max-w-prose flex-col gap-5">
              {some.map((annotation) => <NoteEntry key={annotation.id} annotation={annotation} context={all} />)}
            </ul>
          </section>
        ))}
      </div>
      <div className="no-print flex flex-col gap-4">
        <Disclosure title={t('addAtMoment')} open>
          <NoteComposer gameId={gameId} groups={groups} first={asked < 0 ? null : asked} draft="moment" readers={t(`readers.${readers}`)} />
        </Disclosure>
        {objectives !== null && (
          <Disclosure title={t('observe.title')}>
            <ObserveMoments gameId={gameId} moments={shown} teams={teams} turns={turns} objectives={objectives} />
          </Disclosure>
        )}
        {shareHref !== null && <div><ButtonLink href={shareHref}>{t('share')}</ButtonLink></div>}
      </div>
    </div>
  );
}

function PartHeading({ part }: { part: Part }) {
  const t = useTranslations('notes');
  return <h2 className="border-b pb-1 font-serif text-lg font-semibold">{part.at === 'turn' ? t('turn', { number: part.number, title: part.title }) : t(`parts.${part.at}`)}</h2>;
}

/** The moments a note can be about, by turn. */
function useMomentGroups(all: ReturnType<typeof moments>, turns: readonly { id: string; number: number; title: string }[], { teams }: Pick<NoteContext, 'teams'>): AnchorGroup[] {
  const t = useTranslations('notes');
  const text = useMomentText(teams);
  const of = (turn: string | null) => all.filter((moment) => moment.turn === turn).map((moment) => ({ label: text(moment), at: moment.at, anchor: { to: 'moment' as const, position: moment.position } }));
  return [{ label: t('parts.start'), choices: of(null) }, ...turns.map(({ id, number, title }) => ({ label: t('turn', { number, title }), choices: of(id) }))].filter(({ choices }) => choices.length > 0);
}

import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { currentSeat } from '@/app/_who';
import { NotYourSeat } from '@/components/join/not-your-seat';
import { SurveyForm } from '@/components/survey/survey-form';
import { Empty } from '@/components/ui/notice';
import { PageLink } from '@/components/ui/page-link';
import { Words } from '@/components/ui/words';
import { ofKind, type SurveyTime } from '@/lib/review/annotations/annotation';
import { stageOf } from '@/lib/review/annotations/may';
import { house } from '@/lib/server/compose';

type Params = { params: Promise<{ seat: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('survey'))('title') };
}

/** The scenario's survey for one player's seat: before the first reveal, and again after ENDEX. */
export default async function Page({ params }: Params) {
  const { seat: id } = await params;
  const here = await currentSeat(id);
  if (!here || here.seat.kind === 'screen') return <NotYourSeat seat={id} />;
  const { games, play, scenarios, annotations } = house();
  const t = await getTranslations('survey');
  const [row, state] = await Promise.all([games.byId(here.game), play.state(here.game)]);
  const survey = row && (await scenarios.byHash(row.scenarioHash))?.teaching.survey;
  const stage = state && stageOf(state);
  const when: SurveyTime | null = !stage ? null : stage.ended ? 'after' : stage.revealed ? null : 'before';
  const given = ofKind(await annotations.list(here.game, { kinds: ['survey'] }, here.seat), 'survey').filter(({ mine, anchor }) => mine && anchor.when === when);
  return (
    <main id="main" className="mx-auto max-w-2xl px-5 py-6">
      <p className="text-sm"><PageLink href={`/seat/${id}`} className="inline-flex min-h-11 items-center underline underline-offset-4">{t('back')}</PageLink></p>
      <h1 className="font-serif text-2xl font-semibold">{t('title')}{when !== null && <span className="block text-base font-normal text-muted">{t(when)}</span>}</h1>
      {!survey && <Empty className="mt-4">{t('none')}</Empty>}
      {survey && here.seat.kind !== 'player' && <Empty className="mt-4">{t('closed')}</Empty>}
      {survey && here.seat.kind === 'player' && when === null && <Empty className="mt-4">{t('waiting')}</Empty>}
      {survey && here.seat.kind === 'player' && when !== null && (
        <>
          <p className="mt-3">{t(when === 'before' ? 'aboutBefore' : 'aboutAfter')}</p>
          <p className="mt-2 mb-4 text-sm text-muted">{t('scale', { scale: survey.scale })}</p>
          <Words of={['survey']}>
            <SurveyForm gameId={here.game} seat={id} when={when} items={survey.items.map(({ id: item, text }) => ({ id: item, text }))} answered={Object.fromEntries(given.map(({ anchor, content }) => [anchor.item, content.value]))} />
          </Words>
        </>
      )}
    </main>
  );
}

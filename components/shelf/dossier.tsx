import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button';
import { Prose } from '@/components/ui/prose';
import type { Scenario } from '@/lib/game/scenario';
import { Contents } from './contents';
import { Chapter } from './dossier-section';
import { FormsChapter } from './forms-chapter';
import { IndicatorsChapter, PosturesChapter, TeamsChapter } from './people-chapters';
import { Readme } from './readme';
import { ClaimsChapter, TeachingChapters } from './teaching-chapters';
import { TurnChapter } from './turn-chapter';

const PARTS = ['fiction', 'readme', 'method', 'forms', 'teams', 'turns', 'indicators', 'postures', 'endings', 'claims', 'learning', 'discussion', 'survey'] as const;

/** A whole scenario to be read before it is chosen. Holds every secret. */
export function Dossier({ scenario, readme, playHref }: { scenario: Scenario; readme: string; playHref: string }) {
  const t = useTranslations('shelf');
  const shown = PARTS.filter((part) => (part === 'readme' ? readme !== '' : part === 'survey' ? scenario.teaching.survey !== undefined : true));
  const turns = scenario.turns.map((turn, index) => ({ id: `turn-${turn.id}`, title: t('turnHeading', { number: index + 1, title: turn.title }) }));
  return (
    <main id="main" className="mx-auto max-w-page px-5 py-8">
      <div className="mb-8 border-b pb-8">
        <p className="text-sm text-muted">{t('secret')}</p>
        <h1 className="mt-2 font-serif text-3xl font-semibold">{scenario.title}</h1>
        <p className="mt-1 font-serif text-lg">{scenario.subtitle}</p>
        <p className="mt-2 text-sm text-muted">{t('version', { version: scenario.version })}</p>
        <ButtonLink kind="primary" href={playHref} className="mt-5 mr-3">{t('playThis')}</ButtonLink>
        <ButtonLink href={`/scenarios/${scenario.id}/preflight`} className="mt-5 mr-3">{t('preflight')}</ButtonLink>
        <ButtonLink href={`/scenarios/${scenario.id}/compare`} className="mt-5">{t('compare')}</ButtonLink>
      </div>
      <div className="grid gap-10 lg:grid-cols-[14rem_minmax(0,1fr)]">
        <Contents label={t('contents')} items={shown.map((id) => ({ id, title: t(`parts.${id}`), under: id === 'turns' ? turns : [] }))} />
        <div className="min-w-0">
          <Chapter id="fiction" title={t('parts.fiction')}>
            <Prose text={scenario.fiction_notice} />
            {scenario.based_on !== '' && <p className="prose mt-3"><span className="font-sans text-sm text-muted">{t('basedOn')}: </span>{scenario.based_on}</p>}
          </Chapter>
          {readme !== '' && <Chapter id="readme" title={t('parts.readme')}><Readme text={readme} /></Chapter>}
          <Chapter id="method" title={t('parts.method')}>
            {scenario.method.map((note) => (
              <div key={note.id} className="mt-4 first:mt-0">
                <h3 className="font-semibold">{note.title}</h3>
                <Prose text={note.text} />
              </div>
            ))}
          </Chapter>
          <FormsChapter scenario={scenario} />
          <TeamsChapter scenario={scenario} />
          <Chapter id="turns" title={t('parts.turns')}>
            {scenario.turns.map((turn, index) => (
              <TurnChapter key={turn.id} turn={turn} number={index + 1} scenario={scenario} />
            ))}
          </Chapter>
          <IndicatorsChapter scenario={scenario} />
          <PosturesChapter scenario={scenario} />
          <Chapter id="endings" title={t('parts.endings')}>
            {scenario.endings.map((ending) => (
              <div key={ending.id} className="mt-4 first:mt-0">
                <h3 className="font-semibold">{ending.name}</h3>
                <Prose text={ending.text} />
              </div>
            ))}
          </Chapter>
          <ClaimsChapter scenario={scenario} />
          <TeachingChapters scenario={scenario} />
        </div>
      </div>
    </main>
  );
}

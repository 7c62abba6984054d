import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { ownOrigin } from '@/app/_origin';
import { askedOf } from '@/components/paper/asked';
import { PaperForm } from '@/components/paper/paper-form';
import { PaperSheets } from '@/components/paper/paper-sheets';
import { sheetsOf } from '@/components/paper/sheets';
import { PageLink } from '@/components/ui/page-link';
import { plannedTurns } from '@/lib/game/scenario/play';
import { currentTurnId } from '@/lib/game/whereabouts';
import { controlOf } from '../_control';
import './paper.css';

interface Props {
  params: Promise<{ game: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('paper'))('title') };
}

/** Seat cards, briefs and order slips to print, for Control: they hold every team's secrets. */
export default async function Page({ params, searchParams }: Props) {
  const { game } = await params;
  const search = await searchParams;
  const here = `/games/${game}/paper`;
  const { row, house } = await controlOf(game, here);
  const [t, state, scenario] = await Promise.all([getTranslations('paper'), house.play.state(row.id), house.scenarios.byHash(row.scenarioHash)]);
  if (!state?.game || !scenario) notFound();
  const { teams } = state.game;
  const turns = plannedTurns(scenario, row.form);
  const asked = askedOf(search, { turns: turns.map(({ id }) => id), teams: teams.map(({ id }) => id), now: currentTurnId(state) });
  const sheets = sheetsOf(asked, scenario, state);
  const pages = sheets.reduce((count, { kind }) => count + (kind === 'slips' ? 2 : 1), 0);
  const { origin, reachable } = await ownOrigin();
  const way = asked.joinCode ? { code: row.joinCode, address: origin.replace(/^https?:\/\//, '') } : null;
  return (
    <>
      <header className="no-print mx-auto max-w-page px-5 py-6">
        <p className="text-sm"><PageLink href={`/games/${row.id}/desk`} className="inline-flex min-h-11 items-center underline decoration-line underline-offset-4">{t('toDesk')}</PageLink></p>
        <h1 className="mb-1 font-serif text-2xl font-semibold">{t('title')}</h1>
        <p className="mb-5 max-w-measure text-muted">{t('text', { game: state.game.title })}</p>
        <PaperForm asked={asked} turns={turns} teams={teams} base={here} />
        <p className="mt-4 text-sm text-muted">{t('sheets', { count: pages })} {t('secret')}</p>
        {!reachable && asked.kinds.includes('slips') && <p className="mt-1 max-w-measure text-sm text-muted">{t('local')}</p>}
      </header>
      <main id="main" aria-label={t('preview')} tabIndex={0} className={`paper-${asked.size} flex flex-col items-start gap-8 overflow-x-auto bg-sheet p-5 print:block print:overflow-visible print:bg-white print:p-0`}>
        <PaperSheets sheets={sheets} asked={asked} teams={teams} way={way} entryOf={(turn, team) => `${origin}/games/${row.id}/slip/${turn}/${team}`} />
      </main>
    </>
  );
}

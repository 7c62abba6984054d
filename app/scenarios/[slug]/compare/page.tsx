import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { facilitatorOrSignIn } from '@/app/desk/_facilitator';
import { HouseBar } from '@/components/account/house-bar';
import { BringIn } from '@/components/comparison/bring-in';
import { ComparePage } from '@/components/comparison/compare-page';
import { ImportList } from '@/components/comparison/import-list';
import { PageLink } from '@/components/ui/page-link';
import { Words } from '@/components/ui/words';
import type { Scenario } from '@/lib/game/scenario';
import { compareGames } from '@/lib/review/comparison/compare';
import { gameSummary, type GameSummary } from '@/lib/review/comparison/game-summary';
import { guarantorOf } from '@/lib/review/expectation/guarantor';
import { ofType, type Facts } from '@/lib/review/select';
import { house } from '@/lib/server/compose';

interface Asked {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('comparison'))('title') };
}

/** A facilitator's games of one scenario side by side; only games of the very same version meet. */
export default async function Page({ params, searchParams }: Asked) {
  const { slug } = await params;
  const who = await facilitatorOrSignIn(`/scenarios/${slug}/compare`);
  const found = await house().scenarios.bySlug(slug);
  if (!found) notFound();
  const { card, scenario } = found;
  const [t, words] = await Promise.all([getTranslations('comparison'), getTranslations('imports')]);
  const asked = await searchParams;
  const cohort = wish(asked.cohort);
  const form = wish(asked.form);
  const rehearsals = asked.rehearsals === 'yes';
  const here = `/scenarios/${slug}/compare`;
  const brought = await house().imports.list({ facilitator: who.id, hash: card.hash });
  const all = [...(await played(who.id, card.hash, scenario)), ...brought.flatMap(({ label, cohort: name, summary }) => (summary ? [{ ...summary, label, cohort: name, href: null }] : []))];
  const games = all.filter((game) => (cohort === null || game.cohort === cohort) && (form === null || game.form === form) && (rehearsals || !game.rehearsed));
  return (
    <>
      <Words of={['account']}><HouseBar here="scenarios" name={who.name} /></Words>
      <main id="main" className="mx-auto max-w-page px-5 py-8">
        <p className="no-print text-sm"><PageLink href={`/scenarios/${slug}`} className="inline-flex min-h-11 items-center hover:underline">{t('back')}</PageLink></p>
        <h1 className="font-serif text-2xl font-semibold">{t('of', { title: scenario.title })}</h1>
        <p className="prose mt-2 mb-6">{t('intro')}</p>
        <ComparePage
          comparison={compareGames(games, scenario)}
          games={games}
          teams={scenario.teams.map(({ id, code, name }) => ({ id, code, name }))}
          guarantor={guarantorOf(scenario.map ?? null)}
          formNames={Object.fromEntries(scenario.forms.map(({ id, name }) => [id, name]))}
          filter={{ action: here, cohort, form, rehearsals, cohorts: [...new Set(all.map((game) => game.cohort))].sort(), forms: scenario.forms.map(({ id, name }) => ({ id, name })) }}
          imports={
            <>
              <p className="mb-4 max-w-prose text-sm">{words('about')}</p>
              {brought.length > 0 && <ImportList records={brought.map(({ summary, ...record }) => ({ ...record, compared: summary !== null, rehearsed: summary?.rehearsed ?? false }))} action={`/api/scenarios/${slug}/imports`} ownKey={house().publicKey} />}
              <Words of={['imports', 'verify']}><BringIn action={`/api/scenarios/${slug}/imports`} here={here} /></Words>
            </>
          }
        />
      </main>
    </>
  );
}

/** One of several; null for all of them. */
function wish(raw: string | string[] | undefined): string | null {
  return typeof raw === 'string' && raw !== '*' ? raw : null;
}

/** A facilitator's own games in which something was revealed, labelled by the order in which they were made. */
async function played(facilitator: string, hash: string, scenario: Scenario): Promise<(GameSummary & { href: string })[]> {
  const { games, play } = house();
  const rows = (await games.ofFacilitator(facilitator)).filter(({ scenarioHash }) => scenarioHash === hash).toReversed();
  const all: (GameSummary & { href: string })[] = [];
  for (const [index, { id, cohort }] of rows.entries()) {
    // One after the other: many long records at once would crowd out the games that are being played.
    const facts: Facts = await play.record(id);
    if (ofType(facts, 'DecisionRevealed').length === 0) continue;
    all.push({ ...gameSummary(facts, scenario, { label: `G${index + 1}`, cohort }), href: `/games/${id}/log` });
  }
  return all;
}

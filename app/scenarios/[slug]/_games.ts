import type { Scenario } from '@/lib/game/scenario';
import { asksAlike } from '@/lib/review/comparison/asks-alike';
import { gameSummary } from '@/lib/review/comparison/game-summary';
import type { VersionedGame } from '@/lib/review/comparison/sheets';
import { ofType, type Facts } from '@/lib/review/select';
import { house } from '@/lib/server/compose';
import type { GameRow } from '@/lib/server/house';

/** Which games are asked for, as the address has it; null: any. */
export interface Asked {
  cohort: string | null;
  form: string | null;
  rehearsals: boolean;
  /** Each cohort by itself, beside the others. */
  split: boolean;
  /** Also games of other versions that ask the same by their ids. */
  versions: boolean;
}

/** A game of a comparison; `href` is null for a record that was brought in, which has no pages. */
export type ComparedGame = VersionedGame & { href: string | null };

interface Compared {
  scenario: Scenario;
  /** Those that are asked for, and all among which one may choose. */
  games: ComparedGame[];
  all: ComparedGame[];
  /** Records brought in for the newest version. */
  brought: Awaited<ReturnType<ReturnType<typeof house>['imports']['list']>>;
  /** Other versions of which there are games: those that ask the same, and how many games ask something else. */
  others: { alike: { version: string; games: number }[]; otherwise: number };
}

interface Version {
  hash: string;
  scenario: Scenario;
}

export function readAsked(query: URLSearchParams): Asked {
  const wish = (key: string): string | null => (query.has(key) && query.get(key) !== '*' ? query.get(key) : null);
  return { cohort: wish('cohort'), form: wish('form'), rehearsals: query.get('rehearsals') === 'yes', split: query.get('split') === 'cohort', versions: query.get('versions') === 'alike' };
}

/** A facilitator's games of one scenario, and the records brought in beside them; null: no such scenario. */
export async function comparedGames(facilitator: string, slug: string, asked: Asked): Promise<Compared | null> {
  const found = await house().scenarios.bySlug(slug);
  if (!found) return null;
  const { card, scenario } = found;
  const rows = (await house().games.ofFacilitator(facilitator)).toReversed();
  const newest: Version = { hash: card.hash, scenario };
  const others = await otherVersions(rows, newest);
  const alike = others.filter((version) => asksAlike(version.scenario, scenario));
  const count = ({ hash }: Version): number => rows.filter(({ scenarioHash }) => scenarioHash === hash).length;
  const brought = await house().imports.list({ facilitator, hash: card.hash });
  const versions = asked.versions ? [newest, ...alike] : [newest];
  const all = [...(await played(rows, versions)), ...(await broughtIn(facilitator, versions))];
  const { cohort, form, rehearsals } = asked;
  return {
    scenario,
    all,
    games: all.filter((game) => (cohort === null || game.cohort === cohort) && (form === null || game.form === form) && (rehearsals || !game.rehearsed)),
    brought,
    others: {
      alike: alike.map((version) => ({ version: version.scenario.version, games: count(version) })),
      otherwise: others.filter((version) => !alike.includes(version)).reduce((sum, version) => sum + count(version), 0),
    },
  };
}

/** The versions of a scenario besides the newest of which somebody has games. */
async function otherVersions(rows: readonly GameRow[], { hash, scenario }: Version): Promise<Version[]> {
  const hashes = [...new Set(rows.map(({ scenarioHash }) => scenarioHash))].filter((other) => other !== hash);
  const read = await Promise.all(hashes.map(async (other) => ({ hash: other, scenario: await house().scenarios.byHash(other) })));
  return read.flatMap((one) => (one.scenario?.id === scenario.id ? [{ hash: one.hash, scenario: one.scenario }] : []));
}

/** One's own games in which something was revealed, labelled by the order in which they were made. */
async function played(rows: readonly GameRow[], versions: readonly Version[]): Promise<ComparedGame[]> {
  const all: ComparedGame[] = [];
  let made = 0;
  for (const { id, cohort, scenarioHash } of rows) {
    const version = versions.find(({ hash }) => hash === scenarioHash);
    if (!version) continue;
    made += 1;
    // One after the other: many long records at once would crowd out the games that are being played.
    const facts: Facts = await house().play.record(id);
    if (ofType(facts, 'DecisionRevealed').length === 0) continue;
    all.push({ ...gameSummary(facts, version.scenario, { label: `G${made}`, cohort }), version: version.scenario.version, href: `/games/${id}/log` });
  }
  return all;
}

/** Records brought in. Each version numbers its own, so that another version's bear that version's name. */
async function broughtIn(facilitator: string, versions: readonly Version[]): Promise<ComparedGame[]> {
  const lists = await Promise.all(versions.map(({ hash }) => house().imports.list({ facilitator, hash })));
  return lists.flatMap((list, at) => {
    const version = versions[at]?.scenario.version ?? '';
    return list.flatMap(({ label, cohort, summary }) => (summary ? [{ ...summary, label: at === 0 ? label : `${label} (${version})`, cohort, version, href: null }] : []));
  });
}

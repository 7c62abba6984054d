import type { Scenario } from '../../game/scenario';

/** What the things in a rule are called. Lists of teams, options and turns read “a, b or c”. */
export interface Names {
  team(id: string): string;
  teams(ids: readonly string[]): string;
  nonPlayers(ids: readonly string[]): string;
  options(ids: readonly string[]): string;
  /** Turns of the scenario, by their titles: a form may number them otherwise. */
  turns(ids: readonly string[]): string;
  item(id: string): string;
  tags(words: readonly string[]): string;
  /** “a, b and c” */
  tagsAll(words: readonly string[]): string;
}

const LANGUAGE = 'en';

/** The names in one scenario; a thing that it does not name is called by its id. */
export function namesIn({ teams, non_players: nonPlayers, turns, teaching }: Scenario): Names {
  const named = (pairs: readonly (readonly [string, string])[]) => {
    const names = new Map(pairs);
    return (id: string): string => names.get(id) ?? id;
  };
  const or = (words: readonly string[]): string => new Intl.ListFormat(LANGUAGE, { type: 'disjunction' }).format(words);
  const quoted = (name: (id: string) => string) => (id: string): string => `“${name(id)}”`;
  const team = named(teams.map(({ id, name }) => [id, name]));
  const outside = named(nonPlayers.map(({ id, name }) => [id, name]));
  const option = quoted(named(turns.flatMap((turn) => Object.values(turn.teams).flatMap(({ options }) => options.map(({ id, label }) => [id, label] as const)))));
  const turn = quoted(named(turns.map(({ id, title }) => [id, title])));
  return {
    team,
    teams: (ids) => or(ids.map(team)),
    nonPlayers: (ids) => or(ids.map(outside)),
    options: (ids) => or(ids.map(option)),
    turns: (ids) => or(ids.map(turn)),
    item: named((teaching.survey?.items ?? []).map(({ id, text }) => [id, text])),
    tags: or,
    tagsAll: (words) => new Intl.ListFormat(LANGUAGE, { type: 'conjunction' }).format(words),
  };
}

import { type Catalogue, mustExist } from './catalogue';
import { unique } from './duplicates';
import type { Findings } from './problem';

/** A map puts each team in one place, and ties different teams that it has put somewhere. */
export function checkMap(all: Catalogue, found: Findings): void {
  const { map } = all.scenario;
  if (!map) return;
  const placed = new Set<string>();
  map.places.forEach(({ team }, i) => {
    const path = ['map', 'places', i, 'team'];
    if (!mustExist(all, 'team', team, path, found)) return;
    if (placed.has(team)) found.error('duplicate', path, `${team} has a place already; give each team one`);
    placed.add(team);
  });
  for (const team of all.team) {
    if (!placed.has(team)) found.error('missing', ['map', 'places'], `the map has no place for ${team}; add one, or leave the map out`);
  }
  unique('relation', map.relations, ['map', 'relations'], found);
  map.relations.forEach(({ id, between: [one, other], indicator }, i) => {
    const path = ['map', 'relations', i];
    mustExist(all, 'indicator', indicator, [...path, 'indicator'], found);
    mustExist(all, 'team', one, [...path, 'between', 0], found);
    const known = mustExist(all, 'team', other, [...path, 'between', 1], found);
    if (known && one === other) found.error('wrong-team', [...path, 'between', 1], `relation ${id} ties ${one} to itself; name two different teams`);
  });
}

import type { MapFacts } from '../../game/events';
import type { TeamId } from '../../game/ids';

/**
 * The capital to which the alliances on the map lead: the one in most of them, if it is in two or more and alone in
 * that. null where the map names no such capital, or there is no map.
 */
export function guarantorOf(map: MapFacts | null): TeamId | null {
  const ends = (map?.relations ?? []).filter(({ kind }) => kind === 'alliance').flatMap(({ between }) => between);
  const counts = [...new Set(ends)].map((team) => ({ team, ties: ends.filter((end) => end === team).length })).sort((a, b) => b.ties - a.ties);
  const [first, second] = counts;
  return first && first.ties > 1 && first.ties > (second?.ties ?? 0) ? first.team : null;
}

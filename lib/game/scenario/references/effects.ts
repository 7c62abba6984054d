import type { Effect } from '../turn';
import { type Catalogue, mustAllExist, mustExist } from './catalogue';
import type { Findings, Path } from './problem';

/** Effects name indicators and claims that exist, and each indicator once: several changes of one are one change. */
export function checkEffects(all: Catalogue, effects: readonly Effect[], path: Path, found: Findings): void {
  const seen = new Set<string>();
  effects.forEach((effect, i) => {
    mustExist(all, 'indicator', effect.indicator, [...path, i, 'indicator'], found);
    if (seen.has(effect.indicator)) {
      found.error('duplicate', [...path, i, 'indicator'], `${effect.indicator} is changed twice here; write one effect with the sum of both`);
    }
    seen.add(effect.indicator);
    if (effect.contested) mustAllExist(all, 'claim', effect.contested.claims, [...path, i, 'contested', 'claims'], found);
  });
}

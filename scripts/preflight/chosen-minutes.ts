import { PHASES } from '../../lib/game/phase';
import type { ChosenMinutes } from '../../lib/preflight/text/timing';

/** Reads `90` (the whole session) and `brief=3` (a phase); null for anything else. */
export function chosenMinutes(given: readonly string[]): ChosenMinutes | null {
  const chosen: ChosenMinutes = {};
  for (const one of given) {
    const [name, number] = one.includes('=') ? one.split('=', 2) : ['total', one];
    const key = ['total', ...PHASES].find((known) => known === name) as keyof ChosenMinutes | undefined;
    const minutes = Number(number);
    if (!key || !(minutes > 0)) return null;
    chosen[key] = minutes;
  }
  return chosen;
}

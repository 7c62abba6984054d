import type { TeamId } from '@/lib/game/ids';
import type { Reading, Scenario } from '@/lib/game/scenario';
import type { Weigh } from '../play/decider';
import { leaningBy } from '../play/leaning';
import { totalWorth } from '../worth';

/** How much readier an interested team is for each step that an option's own effects bring it. */
const PER_STEP = 2;

/**
 * Teams of mixed minds, drawn anew for each game so that many corners of the scenario are seen: of no mind, leaning
 * towards one or two postures, after their own indicators, or against them. No class plays like this mix.
 */
export function mixedMinds(scenario: Scenario, reading: Reading, chance: () => number): Weigh {
  const minds = new Map(scenario.teams.map(({ id }) => [id, mindOf(id, scenario, reading, chance)]));
  return (option, team, state) => minds.get(team)?.(option, team, state) ?? 1;
}

function mindOf(team: TeamId, scenario: Scenario, reading: Reading, chance: () => number): Weigh {
  const repertoire = scenario.postures.filter(({ teams }) => teams.includes(team)).map(({ id }) => id);
  const drawn = () => repertoire[Math.floor(chance() * repertoire.length)] ?? '';
  switch (Math.floor(chance() * 4)) {
    case 0:
      return () => 1;
    case 1:
      return leaningBy([{ team, postures: [drawn(), drawn()] }]);
    case 2:
      return (option) => PER_STEP ** totalWorth(option, team, reading, scenario);
    default:
      return (option) => PER_STEP ** -totalWorth(option, team, reading, scenario);
  }
}

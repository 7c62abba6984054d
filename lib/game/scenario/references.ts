import { catalogue } from './references/catalogue';
import { checkDuplicates } from './references/duplicates';
import { checkForms } from './references/forms';
import { checkInjects } from './references/injects';
import { checkMap } from './references/map';
import { type Problem, findings } from './references/problem';
import { checkTeaching } from './references/teaching';
import { checkTeams } from './references/teams';
import { checkTurns } from './references/turns';
import type { Scenario } from './scenario';

export type { Problem } from './references/problem';

/**
 * What the schema cannot see in a scenario: ids that name nothing, things of one team used as
 * another's, branches that would change the past. Empty for a scenario that can be played.
 */
export function checkReferences(scenario: Scenario): Problem[] {
  const found = findings();
  const all = catalogue(scenario);
  checkDuplicates(scenario, found);
  checkTeams(all, found);
  checkMap(all, found);
  checkTurns(all, found);
  checkInjects(all, found);
  checkForms(all, found);
  checkTeaching(all, found);
  return found.problems;
}

import type { Scenario } from '../scenario';
import { type Catalogue, mustAllExist, mustBeTurn, mustExist } from './catalogue';
import { checkCondition } from './conditions';
import type { Findings } from './problem';

/** Teams, postures, indicators and endings: who exists, and whether what is measured of them can be. */
export function checkTeams(all: Catalogue, found: Findings): void {
  const { scenario } = all;
  checkCodes(scenario, found);
  scenario.teams.forEach((team, i) => {
    if (!team.roles.some((role) => role.commits)) {
      found.error('missing', ['teams', i, 'roles'], `no role of ${team.id} may commit its decision; write commits: true at one role or more`);
    }
    team.objectives.forEach((objective, k) => {
      for (const look of checkCondition(all, objective.measure, ['teams', i, 'objectives', k, 'measure'], found)) {
        if (look.because === 'at_end_of') mustBeTurn(all, look.turn, look.path, found);
      }
    });
  });
  scenario.postures.forEach((posture, i) => mustAllExist(all, 'team', posture.teams, ['postures', i, 'teams'], found));
  checkIndicators(all, found);
  checkEndings(all, found);
}

function checkCodes(scenario: Scenario, found: Findings): void {
  const codes = new Map<string, string>();
  scenario.teams.forEach((team, i) => {
    const owner = codes.get(team.code);
    if (owner !== undefined) found.error('duplicate', ['teams', i, 'code'], `the code ${team.code} is already that of ${owner}; give ${team.id} another`);
    codes.set(team.code, team.id);
  });
}

function checkIndicators(all: Catalogue, found: Findings): void {
  all.scenario.indicators.forEach((indicator, i) => {
    const { min, max, start } = indicator;
    if (min >= max) found.error('range', ['indicators', i, 'max'], `the track of ${indicator.id} runs from ${min} to ${max}; max must be above min`);
    else if (start < min || start > max) {
      found.error('range', ['indicators', i, 'start'], `${indicator.id} starts at ${start}, outside its track; choose a start from ${min} to ${max}`);
    }
    for (const team of Object.keys(indicator.good_for)) mustExist(all, 'team', team, ['indicators', i, 'good_for', team], found);
  });
}

function checkEndings(all: Catalogue, found: Findings): void {
  const { endings } = all.scenario;
  endings.forEach((ending, i) => {
    for (const look of checkCondition(all, ending.when, ['endings', i, 'when'], found)) {
      if (look.because === 'at_end_of') mustBeTurn(all, look.turn, look.path, found);
    }
    const rest = endings.length - 1 - i;
    if ('always' in ending.when && rest > 0) {
      found.warning('order', ['endings', i, 'when'], `${ending.id} always holds, so the ${rest} after it can never be reached; put it last`);
    }
  });
  const last = endings.length - 1;
  const ending = endings[last];
  if (ending && !('always' in ending.when)) {
    found.warning('missing', ['endings', last, 'when'], `a game may end without an ending; add a last one that holds always (when: { always: true })`);
  }
}

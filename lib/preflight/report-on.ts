import type { Plan } from '@/lib/game/plan';
import type { Reading, Scenario } from '@/lib/game/scenario';
import { type Finding, verdictsOf } from './finding';
import { checkOptions } from './games/check-options';
import { checkOutcomes } from './games/check-outcomes';
import type { Counts } from './games/counts';
import { type Experience, givenUp } from './games/experience';
import { optionReports } from './games/option-reports';
import { type Target, timesPossible, timesReached } from './games/target';
import { checkHandouts } from './handouts/check-handouts';
import { checkLocked } from './handouts/check-locked';
import type { Outcome, Report, Share } from './report';
import { checkLengths } from './text/check-lengths';
import { checkTime } from './text/check-time';
import { type ChosenMinutes, timingOf } from './text/timing';

interface Asked {
  scenario: Scenario;
  minutes: ChosenMinutes;
  readings: Reading[];
  games: number;
  seed: number;
}

/** The report on what has been played so far. */
export function reportOn({ scenario, minutes, readings, games, seed }: Asked, plan: Plan, targets: Target[], experience: Experience, complete: boolean): Report {
  const timing = timingOf(scenario, plan, minutes);
  const outcomes = targets.map((target) => outcomeOf(target, readings, experience));
  const options = optionReports(scenario, plan, experience.mixed);
  const name = (team: string): string => scenario.teams.find(({ id }) => id === team)?.name ?? team;
  const findings = [
    ...checkTime(timing, name),
    ...checkLengths(scenario, plan),
    ...broken(experience),
    ...checkHandouts(scenario, plan),
    ...checkLocked(scenario, plan),
    ...checkOutcomes(outcomes, experience, complete),
    ...checkOptions(scenario, options, readings),
  ];
  const played = (counts: Map<Reading, Counts>): number[] => [...counts.values()].map((one) => one.games);
  return {
    scenario: { id: scenario.id, title: scenario.title, version: scenario.version },
    form: { id: plan.form.id, name: plan.form.name },
    readings,
    seed,
    games: { played: Math.min(...played(experience.mixed)), asked: games },
    steered: played(experience.steered).reduce((sum, one) => sum + one, 0),
    complete,
    broken: experience.broken,
    verdicts: verdictsOf(findings),
    findings,
    timing,
    outcomes,
    options,
  };
}

function outcomeOf(target: Target, readings: readonly Reading[], { mixed, steered, given }: Experience): Outcome {
  const { kind, id, name, anchor } = target;
  const shares = readings.flatMap((reading): [Reading, Share][] => {
    const counts = mixed.get(reading);
    const looked = steered.get(reading);
    if (!counts || !looked) return [];
    const times = timesReached(target, counts);
    const found = timesReached(target, looked) > 0 ? 'reached' : given.has(givenUp(reading, target)) ? 'never' : null;
    return [[reading, { times, of: timesPossible(target, counts), steered: times > 0 ? null : found }]];
  });
  return { kind, id, name, anchor, shares: Object.fromEntries(shares) };
}

function broken({ broken: { games, why } }: Experience): Finding[] {
  return games === 0 ? [] : [{ kind: 'game-broken', verdict: 'mend', anchor: 'turns', about: { games, why: why ?? '' } }];
}

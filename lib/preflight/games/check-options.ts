import type { PostureId } from '@/lib/game/ids';
import type { Condition, Reading, Scenario } from '@/lib/game/scenario';
import type { Finding } from '../finding';
import { optionName } from '../option-name';
import type { OptionReport } from '../report';

/**
 * Whether every option is worth a team's thought.
 * - dominated: another option of the prompt is above it (see `optionReports`) under at least one reading; look. Mend
 *   where that is so under every reading asked for, no situation of the simulated games made it the best, and no
 *   objective of its team counts a posture that it carries.
 * - never-preferred (look): nothing is above it, it was offered, and it was the best in no situation of the simulated
 *   games under a reading.
 */
export function checkOptions(scenario: Scenario, options: readonly OptionReport[], readings: readonly Reading[]): Finding[] {
  return options.flatMap((report): Finding[] => {
    const team = scenario.teams.find(({ id }) => id === report.team);
    const under = (test: (one: { offered: number; best: number; dominatedBy: string[] }) => boolean) => readings.filter((reading) => test(report.readings[reading] ?? { offered: 0, best: 0, dominatedBy: [] }));
    const dominated = under(({ dominatedBy }) => dominatedBy.length > 0);
    const neverBest = under(({ offered, best }) => offered > 0 && best === 0);
    const about = { option: optionName({ id: report.option, label: report.label }), team: team?.name ?? report.team, turn: report.number };
    if (dominated.length > 0) {
      const everywhere = dominated.length === readings.length && neverBest.length === readings.length;
      const wanted = team?.objectives.some(({ measure }) => posturesIn(measure, report.team).some((posture) => posturesOf(scenario, report).includes(posture)));
      const above = new Set(dominated.flatMap((reading) => report.readings[reading]?.dominatedBy ?? []));
      const by = options.filter(({ option }) => above.has(option)).map(({ option, label }) => optionName({ id: option, label })).join(', ');
      return [{ kind: 'dominated', verdict: everywhere && !wanted ? 'mend' : 'look', anchor: report.anchor, about: { ...about, by, readings: dominated.join(', ') } }];
    }
    if (neverBest.length === 0) return [];
    const n = Math.min(...neverBest.map((reading) => report.readings[reading]?.offered ?? 0));
    return [{ kind: 'never-preferred', verdict: 'look', anchor: report.anchor, about: { ...about, n, readings: neverBest.join(', ') } }];
  });
}

function posturesOf(scenario: Scenario, { team, option }: OptionReport): PostureId[] {
  return scenario.turns.flatMap(({ teams }) => teams[team]?.options ?? []).find(({ id }) => id === option)?.postures ?? [];
}

/** The postures of a team's own that a condition counts. */
function posturesIn(condition: Condition, team: string): PostureId[] {
  if ('all' in condition) return condition.all.flatMap((part) => posturesIn(part, team));
  if ('any' in condition) return condition.any.flatMap((part) => posturesIn(part, team));
  if ('not' in condition) return posturesIn(condition.not, team);
  if ('count' in condition && condition.count.team === team) return condition.count.any_postures ?? condition.count.distinct_postures ?? [];
  if ('follow' in condition) return [...(condition.follow.first.team === team ? condition.follow.first.any_postures : []), ...(condition.follow.then.teams.includes(team) ? condition.follow.then.any_postures : [])];
  return [];
}

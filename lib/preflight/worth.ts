import type { IndicatorId, TeamId } from '@/lib/game/ids';
import type { Effect, Option, Reading, Scenario } from '@/lib/game/scenario';

/** What an effect changes under a reading. */
export function changeUnder({ change, contested }: Effect, reading: Reading): number {
  return reading === 'default' ? change : (contested?.[reading] ?? change);
}

/** What an option's own effects, as stated, give a team under a reading: for each indicator the team minds, so much for the better (above 0) or the worse. */
export function worthOf(option: Option, team: TeamId, reading: Reading, scenario: Scenario): Map<IndicatorId, number> {
  const worth = new Map<IndicatorId, number>();
  for (const effect of option.effects) {
    const minds = scenario.indicators.find(({ id }) => id === effect.indicator)?.good_for[team] ?? 0;
    if (minds !== 0) worth.set(effect.indicator, (worth.get(effect.indicator) ?? 0) + minds * changeUnder(effect, reading));
  }
  return worth;
}

/** All indicators together, each step counting alike. */
export function totalWorth(option: Option, team: TeamId, reading: Reading, scenario: Scenario): number {
  return [...worthOf(option, team, reading, scenario).values()].reduce((sum, worth) => sum + worth, 0);
}

/** Whether the first is at least as good as the second on every indicator, and better on one. */
export function dominates(a: ReadonlyMap<IndicatorId, number>, b: ReadonlyMap<IndicatorId, number>): boolean {
  const gains = [...new Set([...a.keys(), ...b.keys()])].map((indicator) => (a.get(indicator) ?? 0) - (b.get(indicator) ?? 0));
  return gains.every((gain) => gain >= 0) && gains.some((gain) => gain > 0);
}

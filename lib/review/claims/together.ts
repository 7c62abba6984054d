import type { EvidenceRule } from '../../game/scenario/evidence';
import type { Finding } from './finding';
import type { RuleOf } from './rule';

/** Several things in one game: everything that was asked for, and nothing of what was ruled out. `ask` puts one rule to the game. */
export function allTogether({ of, unless = [] }: RuleOf<'all'>, ask: (rule: EvidenceRule) => Finding[]): Finding[] {
  const parts = of.map(ask);
  if (parts.some(({ length }) => length === 0) || unless.some((rule) => ask(rule).length > 0)) return [];
  const findings = parts.flat().filter((finding) => finding.kind === 'decisions');
  const decisions = new Map(findings.flatMap((finding) => finding.decisions).map((decision) => [`${decision.turn} ${decision.team}`, decision]));
  return [{ kind: 'decisions', decisions: [...decisions.values()], world: findings.find(({ world }) => world !== null)?.world ?? null }];
}

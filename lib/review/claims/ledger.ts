import type { EvidenceRule } from '../../game/scenario/evidence';
import type { Scenario } from '../../game/scenario';
import type { Facts } from '../select';
import { choicesByTurn } from './choices';
import type { Finding } from './finding';
import { findings } from './findings';
import type { Judged } from './judged';

type Claim = Scenario['teaching']['claims'][number];

/** What one rule of a claim found in a game. */
export interface EvidenceLine {
  text: string;
  rule: EvidenceRule;
  findings: Finding[];
  /** Whether people have to judge before it can say anything: code rationales, answer a survey or a question of the hot wash. */
  needs: 'coding' | 'survey' | 'debrief' | null;
}

/** How a game stands to a claim: moments on one side, on both, or on neither. Never a verdict on the claim. */
export type Standing = 'for' | 'against' | 'both' | 'untested';

/** One claim in the ledger of one game. */
export interface LedgerEntry {
  claim: Pick<Claim, 'id' | 'origin' | 'where' | 'text'>;
  for: EvidenceLine[];
  against: EvidenceLine[];
  standing: Standing;
}

/** Every claim of a scenario with the moments of one game that count for it and against it, by the scenario's own rules. It takes the whole record. */
export function claimsLedger(scenario: Scenario, facts: Facts, judged: Judged): LedgerEntry[] {
  const turns = choicesByTurn(facts, scenario);
  const asked = (side: Claim['for']): EvidenceLine[] => side.map(({ text, rule }) => ({ text, rule, findings: findings(rule, turns, judged), needs: needsOf(rule) }));
  return scenario.teaching.claims.map(({ id, origin, where, text, ...sides }) => {
    const [on, off] = [asked(sides.for), asked(sides.against)];
    return { claim: { id, origin, where, text }, for: on, against: off, standing: standing(speaks(on), speaks(off)) };
  });
}

const speaks = (lines: readonly EvidenceLine[]): boolean => lines.some((line) => line.findings.length > 0);

function standing(on: boolean, off: boolean): Standing {
  if (on && off) return 'both';
  return on ? 'for' : off ? 'against' : 'untested';
}

function needsOf({ type }: EvidenceRule): EvidenceLine['needs'] {
  if (type === 'reasons') return 'coding';
  return type === 'survey' || type === 'debrief' ? type : null;
}

import type { EvidenceRule } from '../../game/scenario/evidence';

/** One kind of evidence rule. */
export type RuleOf<T extends EvidenceRule['type']> = Extract<EvidenceRule, { type: T }>;

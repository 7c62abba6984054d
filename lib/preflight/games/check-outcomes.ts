import type { Reading } from '@/lib/game/scenario';
import type { Finding, FindingKind } from '../finding';
import type { Outcome, Share } from '../report';
import type { Experience } from './experience';

const NEVER: Record<Outcome['kind'], FindingKind> = { branch: 'branch-never', pair: 'pair-never', ending: 'ending-never', objective: 'objective-never', 'objective-missed': 'objective-always' };
const STEERED: Partial<Record<Outcome['kind'], FindingKind>> = { branch: 'branch-steered', pair: 'pair-steered', ending: 'ending-steered', objective: 'objective-steered' };
const ALWAYS: Partial<Record<Outcome['kind'], FindingKind>> = { branch: 'branch-always', ending: 'ending-always' };

/**
 * Whether what the scenario holds ready comes about (branches, pair rules, endings, objectives met).
 * - …-never: in none of the games of mixed minds, nor in games steered towards it. Mend where that is so under every
 *   reading asked for, else look. An objective that could not even be missed when steered is always met (look).
 * - …-steered (look): under no reading in games of mixed minds, but when steered towards.
 * - branch-always, ending-always (look): in every game, so that no choice led to it.
 * - no-ending (look): games that ended without an ending.
 * What has not been steered towards yet is not told.
 */
export function checkOutcomes(outcomes: readonly Outcome[], { mixed }: Experience, complete: boolean): Finding[] {
  const counts = [...mixed.values()];
  const endless = counts.reduce((sum, one) => sum + one.endless, 0);
  const games = counts.reduce((sum, one) => sum + one.games, 0);
  return [...outcomes.flatMap((outcome) => [...unreached(outcome), ...(complete ? always(outcome) : [])]), ...(endless > 0 ? [{ kind: 'no-ending' as const, verdict: 'look' as const, anchor: 'endings', about: { times: endless, of: games } }] : [])];
}

const sharesOf = (outcome: Outcome): [Reading, Share][] => Object.entries(outcome.shares) as [Reading, Share][];

function unreached(outcome: Outcome): Finding[] {
  const shares = sharesOf(outcome);
  const never = shares.filter(([, { steered }]) => steered === 'never');
  const { kind, name, anchor } = outcome;
  const about = { name, of: Math.min(...shares.map(([, { of }]) => of)) };
  if (never.length > 0) {
    const grave = never.length === shares.length && kind !== 'objective-missed';
    return [{ kind: NEVER[kind], verdict: grave ? 'mend' : 'look', anchor, about: { ...about, readings: never.map(([reading]) => reading).join(', ') } }];
  }
  const steered = STEERED[kind];
  const onlySteered = shares.length > 0 && shares.every(([, share]) => share.steered === 'reached');
  return onlySteered && steered ? [{ kind: steered, verdict: 'look', anchor, about }] : [];
}

function always(outcome: Outcome): Finding[] {
  const shares = sharesOf(outcome);
  const kind = ALWAYS[outcome.kind];
  const every = shares.length > 0 && shares.every(([, { times, of }]) => of > 0 && times === of);
  return kind && every ? [{ kind, verdict: 'look', anchor: outcome.anchor, about: { name: outcome.name, of: Math.min(...shares.map(([, { of }]) => of)) } }] : [];
}

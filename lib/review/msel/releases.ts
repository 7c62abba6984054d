import { teamsOf, type Audience } from '../../game/audience';
import type { EventData, RecordedEvent } from '../../game/events';
import type { InjectId } from '../../game/ids';
import type { Phase } from '../../game/phase';
import { ofType, type Facts } from '../select';
import type { Addressees, MselStep } from './msel-row';

/** One inject that came out, with what Control alone knows of it where the reader may know that. */
export interface Release {
  told: EventData['InjectReleased'];
  control: EventData['InjectRecorded'] | null;
  to: Addressees;
  audience: Audience;
  /** The phase in which it came. */
  phase: Phase | null;
  at: number;
  position: number;
}

/** Every inject that came out, in order. */
export function releasesOf(facts: Facts): Release[] {
  const recorded = ofType(facts, 'InjectRecorded');
  const phases = ofType(facts, 'PhaseOpened');
  return ofType(facts, 'InjectReleased').map(({ data: told, audience, at, position }) => ({
    told,
    control: recorded.find(({ data }) => data.inject === told.inject && data.turn === told.turn)?.data ?? null,
    to: audience === 'all' ? 'all' : teamsOf(audience),
    audience,
    phase: phases.findLast((phase) => phase.position < position)?.data.phase ?? null,
    at,
    position,
  }));
}

/** What Control settled about each of the scenario's injects, in order. */
export function stepsOf(facts: Facts): ReadonlyMap<InjectId, MselStep[]> {
  const steps = new Map<InjectId, MselStep[]>();
  for (const fact of facts) {
    const settled = settledBy(fact);
    if (settled) steps.set(settled.inject, [...(steps.get(settled.inject) ?? []), settled.step]);
  }
  return steps;
}

function settledBy(fact: RecordedEvent): { inject: InjectId; step: MselStep } | null {
  const step = (did: MselStep['did'], { seat, why }: Pick<MselStep, 'seat' | 'why'>): MselStep => ({ did, seat, why, at: fact.at, position: fact.position });
  switch (fact.type) {
    case 'InjectScheduled':
      return { inject: fact.data.inject, step: step('scheduled', fact.data) };
    case 'InjectHeld':
      return { inject: fact.data.inject, step: step('held', fact.data) };
    case 'InjectSkipped':
      return { inject: fact.data.inject, step: step('skipped', fact.data) };
    case 'InjectRecorded':
      return fact.data.planned === null ? null : { inject: fact.data.planned, step: step('released', fact.data) };
    default:
      return null;
  }
}

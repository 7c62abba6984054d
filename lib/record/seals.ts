import type { EventData } from '../game/events';
import { checkReasons, checkSeal, sealedBefore } from '../game/seal';
import type { Sha256 } from './chain';
import type { EventLine } from './line';

export interface Seals {
  /** Reveals that hold what was sealed. */
  kept: number;
  /** Positions of submissions and reveals that do not fit their seal. */
  broken: number[];
  /** Positions of submissions and reveals of which this cannot be told, since a text was withheld. */
  unchecked: number[];
}

/**
 * Checks what the teams were promised: every decision revealed is the one whose seal all had seen, and the reasons
 * kept from the others are those which that seal covers. Takes the events of a verified record, withheld ones among them.
 */
export function checkSeals(events: readonly EventLine[], sha256: Sha256): Seals {
  const promises = new Promises(sha256);
  const seals: Seals = { kept: 0, broken: [], unchecked: [] };
  for (const event of events) {
    const outcome = event.data === null ? promises.miss(event) : promises.take(event);
    if (outcome === 'kept') seals.kept += 1;
    if (outcome === 'broken') seals.broken.push(event.position);
    if (outcome === 'unchecked') seals.unchecked.push(event.position);
  }
  return seals;
}

type Outcome = 'kept' | 'broken' | 'unchecked' | 'nothing';

class Promises {
  /** By turn and team: the seal that all have seen. */
  private readonly sealed = new Map<string, string>();
  /** By turn and team: the digest of the reasons that the team gave. */
  private readonly reasons = new Map<string, string>();
  /** Something that all saw of a seal was withheld: from then on one that does not fit may have been taken back or given anew there. */
  private blind = false;

  constructor(private readonly sha256: Sha256) {}

  /** The chain is whole, but nothing says that the program which wrote it knew what each event must hold. */
  take(event: EventLine): Outcome {
    try {
      return this.weigh(event);
    } catch {
      return 'broken';
    }
  }

  /** What cannot be checked for want of an event's data. */
  miss({ type }: EventLine): Outcome {
    this.blind ||= type === 'DecisionSealed' || type === 'SealBroken';
    return type === 'DecisionSubmitted' || type === 'DecisionRevealed' ? 'unchecked' : 'nothing';
  }

  private weigh({ type, data, at }: EventLine): Outcome {
    switch (type) {
      case 'DecisionSubmitted':
        return this.submitted(data as unknown as EventData['DecisionSubmitted']);
      case 'DecisionSealed':
        return this.seal(data as unknown as EventData['DecisionSealed']);
      case 'SealBroken':
        return this.unseal(data as unknown as EventData['SealBroken']);
      case 'DecisionRevealed':
        return this.revealed(data as unknown as EventData['DecisionRevealed'], at);
      default:
        return 'nothing';
    }
  }

  private submitted(decision: EventData['DecisionSubmitted']): Outcome {
    this.reasons.set(`${decision.turn} ${decision.team}`, decision.reasonsDigest);
    return checkReasons(decision, this.sha256) ? 'nothing' : 'broken';
  }

  private seal({ turn, team, seal }: EventData['DecisionSealed']): Outcome {
    this.sealed.set(`${turn} ${team}`, seal);
    return 'nothing';
  }

  private unseal({ turn, team }: EventData['SealBroken']): Outcome {
    this.sealed.delete(`${turn} ${team}`);
    return 'nothing';
  }

  private revealed({ turn, team, ...revealed }: EventData['DecisionRevealed'], at: number): Outcome {
    if (revealed.option === null && revealed.seal === null) return 'nothing';
    const key = `${turn} ${team}`;
    // What the policy on missed decisions takes for a team is sealed at the reveal itself: nobody saw a seal before.
    const seen = !sealedBefore(revealed.origin) || this.sealed.get(key) === revealed.seal;
    if (!seen && this.blind) return 'unchecked';
    const covered = (this.reasons.get(key) ?? revealed.reasonsDigest) === revealed.reasonsDigest;
    return seen && covered && checkSeal({ ...revealed, at }, turn, team, this.sha256) ? 'kept' : 'broken';
  }
}

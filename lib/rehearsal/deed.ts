import type { WireCommand } from '../game/commands';
import type { DecisionDraft } from '../game/decision-draft';
import type { TurnId } from '../game/ids';

/** What a scripted seat will do next, and when: milliseconds of server time. */
export type Deed = { at: number } & Act;

export type Act =
  | { kind: 'command'; command: WireCommand }
  /** Keeps the team's draft. */
  | { kind: 'draft'; turn: TurnId; content: DecisionDraft }
  /** Lets the line drop, and comes back at `back`. */
  | { kind: 'drop'; turn: TurnId; back: number };

/** A command at a time. */
export function command(at: number, command: WireCommand): Deed {
  return { at, kind: 'command', command };
}

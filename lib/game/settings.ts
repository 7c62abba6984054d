import { z } from 'zod';
import { minutes } from './scenario/turn';

/** What a game does when the clock of the deliberate phase runs out: count overtime, or lock every team. */
export const onExpiry = z.enum(['overtime', 'lock']);
/** What stands for a team that has not committed: nothing, its last draft if that holds a choice, or the plurality of its straw votes. */
export const missedDecision = z.enum(['none', 'draft', 'straw']);

/** Choices the facilitator makes for one game; fixed when the game is opened. */
export const settings = z.strictObject({
  onExpiry: onExpiry.default('overtime'),
  missedDecision: missedDecision.default('draft'),
  /** Minutes per phase, over those of the scenario's form. */
  minutes: minutes.default({}),
  /** How many secret objectives each team is dealt. */
  objectivesPerTeam: z.number().int().min(0).max(3).default(1),
  /** The reading by which contested effects are first proposed. */
  reading: z.enum(['default', 'paper', 'rival']).default('default'),
});
export type Settings = z.infer<typeof settings>;

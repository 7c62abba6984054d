import { z } from 'zod';
import { operator } from './condition';

/*
 * How evidence rules are read.
 *
 * A rule is asked of a record that has been played and answers with findings. A finding names the
 * decisions (team and turn) that make it, so that a reader can go and look. A rule without findings
 * says nothing at all: silence is not evidence for the other side. A rule that names several teams
 * is asked of each by itself unless its text says otherwise.
 *
 * Turns in rules are turns of the scenario, not of a form. A turn that the form did not play, and a
 * decision that was never made, give no findings. "n turns later" counts turns in the order played.
 *
 * A team's *leading posture* in a turn is the first posture of the option it chose. A team has
 * *changed posture* in a turn when its leading posture differs from that of its last decision
 * before; a team's first decision is never a change.
 */

const ids = z.array(z.string()).min(1);

/** Counts how many of the named keys an object has. */
const has = (value: object, ...keys: string[]): number =>
  keys.filter((key) => (value as Record<string, unknown>)[key] !== undefined).length;

/** A decision of a team that carries any of the postures, or is one of the options. */
const decisionOf = z
  .strictObject({ team: z.string(), any_postures: ids.optional(), options: ids.optional() })
  .refine((d) => has(d, 'any_postures', 'options') === 1, { error: 'give either any_postures or options, not both and not neither' });

/** A decision of a team that carries any of the postures. */
const postureOf = z.strictObject({ team: z.string(), any_postures: ids });

/** What sets a `follow` rule going when it is a team: its decision by posture or option, or its change of posture. */
const teamMove = z
  .strictObject({ team: z.string(), any_postures: ids.optional(), options: ids.optional(), changed_posture: z.literal(true).optional() })
  .refine((m) => has(m, 'any_postures', 'options', 'changed_posture') === 1, {
    error: 'with a team give exactly one of: any_postures, options, changed_posture',
  });

/** What sets a `follow` rule going when it is the world: each turn (of `turns`, or of all) whose `moves_by` names any of these non-players. */
const worldMove = z.strictObject({ moves_by: ids, turns: ids.optional() });

const answer = z
  .strictObject({ teams: ids, any_postures: ids.optional(), none_postures: ids.optional(), changed_posture: z.literal(true).optional() })
  .refine((a) => has(a, 'any_postures', 'none_postures', 'changed_posture') === 1, {
    error: 'with teams give exactly one of: any_postures, none_postures, changed_posture',
  });

/**
 * One move answered by another. For each move that `first` describes, in turn n, and for each team of
 * `then`, look at that team's decisions in turns n to n + `within` (`within: 0` is the same turn):
 * - `any_postures`: one finding for each decision there that carries any of them;
 * - `none_postures`: one finding if there is at least one decision there and none carries any of them;
 * - `changed_posture`: one finding for each decision there that changed the team's posture.
 * Each finding names the first move and the answer.
 */
export const followRule = z.strictObject({
  type: z.literal('follow'),
  first: z.union([teamMove, worldMove], { error: 'first has either team (with any_postures, options or changed_posture) or moves_by' }),
  then: answer,
  within: z.number().int().nonnegative(),
});

/** One finding if, in `turn`, the decision of every one of the teams carries any of the postures. */
export const jointRule = z.strictObject({ type: z.literal('joint'), teams: z.array(z.string()).min(2), any_postures: ids, turn: z.string() });

/** One finding for each of the turns in which no two of the teams' decisions have a posture in common. */
export const disjointPosturesRule = z.strictObject({ type: z.literal('disjoint_postures'), teams: z.array(z.string()).min(2), turns: ids });

/** One finding for each of the turns in which the teams' decisions all have the same leading posture. */
export const samePosturesRule = z.strictObject({ type: z.literal('same_postures'), teams: z.array(z.string()).min(2), turns: ids });

/**
 * For a person to judge: the written rationales, each marked by a reader with the codes it shows.
 * `all`: every code is found among a team's rationales; `one`: exactly one of several is, through
 * the whole game; `none`: not one of them is. The program lays out the rationales and decides nothing.
 */
export const reasonsRule = z.strictObject({ type: z.literal('reasons'), codes: ids, pattern: z.enum(['all', 'one', 'none']) });

/** Answers to one survey item, on the side named: agreement is above the middle of the scale, disagreement below it. */
export const surveyRule = z.strictObject({ type: z.literal('survey'), item: z.string(), answer: z.enum(['agree', 'disagree']) });

/**
 * For the hot wash: a question that two teams answer with a number. `first_fewer`: the first team's
 * number is smaller than the second's; `first_not_fewer`: it is equal or greater.
 */
export const debriefRule = z.strictObject({
  type: z.literal('debrief'),
  ask: z.string().min(1),
  teams: z.array(z.string()).length(2),
  pattern: z.enum(['first_fewer', 'first_not_fewer']),
});

/**
 * For each team by itself: how many of its decisions (in `turns`, or in all) carry any of the
 * postures, or how many different ones of `distinct_postures` they carry together, compared with `n`.
 * One finding for each team for which the comparison holds at ENDEX, naming the decisions counted.
 */
export const countRule = z
  .strictObject({
    type: z.literal('count'),
    teams: ids,
    any_postures: ids.optional(),
    distinct_postures: ids.optional(),
    turns: ids.optional(),
    op: operator,
    n: z.number().int().nonnegative(),
  })
  .refine((r) => has(r, 'any_postures', 'distinct_postures') === 1, {
    error: 'give either any_postures or distinct_postures, not both and not neither',
  });

/**
 * One finding for each decision of any of the teams (in `turns`, or in all) that carries any of the
 * postures, or is one of the options. With `after`: only where a decision as described there stands
 * in an *earlier* turn; a decision of the same turn was made blind and does not count as before.
 */
export const choiceRule = z
  .strictObject({
    type: z.literal('choice'),
    teams: ids,
    any_postures: ids.optional(),
    options: ids.optional(),
    after: decisionOf.optional(),
    turns: ids.optional(),
  })
  .refine((r) => has(r, 'any_postures', 'options') === 1, { error: 'give either any_postures or options, not both and not neither' });

/**
 * One finding if the earliest decision that `first` describes stands in an earlier turn than the
 * earliest that `second` describes, or if the second never comes. Both in the same turn: none.
 */
export const orderRule = z.strictObject({ type: z.literal('order'), first: postureOf, second: postureOf });

/**
 * Whether hedging goes together with other postures, asked of each team by itself.
 * `scope: decision`: one finding for each decision that carries any of `hedge_postures` and also any
 * of `with` (or none of `without`).
 * `scope: game`: one finding for each team that has any decision carrying a hedge posture and any
 * decision, the same or another, carrying one of `with` (or no decision carrying one of `without`).
 */
export const cooccurRule = z
  .strictObject({
    type: z.literal('cooccur'),
    teams: ids,
    scope: z.enum(['decision', 'game']),
    hedge_postures: ids,
    with: ids.optional(),
    without: ids.optional(),
  })
  .refine((r) => has(r, 'with', 'without') === 1, { error: 'give either with or without, not both and not neither' });

/** What in a record would count for or against a claim. How each is read stands at its definition. */
export const evidenceRule = z.discriminatedUnion('type', [
  followRule,
  jointRule,
  disjointPosturesRule,
  samePosturesRule,
  reasonsRule,
  surveyRule,
  debriefRule,
  countRule,
  choiceRule,
  orderRule,
  cooccurRule,
]);
export type EvidenceRule = z.infer<typeof evidenceRule>;

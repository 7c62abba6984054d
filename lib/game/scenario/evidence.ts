import { z } from 'zod';
import { operator } from './condition';
import { answer, decisionOf, decisions, EITHER, has, ids, isEither, move, which } from './evidence-parts';

/*
 * How evidence rules are read.
 *
 * A rule is asked of a record that has been played and answers with findings. A finding names the
 * decisions (team and turn) that make it, so that a reader can go and look. A rule without findings
 * says nothing at all: silence is not evidence for the other side. A rule that names several teams
 * is asked of each by itself, unless it says `every` or its text below says otherwise.
 *
 * Turns in rules are turns of the scenario, not of a form. A turn that the form did not play, and a
 * decision that was never made, give no findings. "n turns later" counts turns in the order played.
 *
 * Decisions of one turn are made blind: none can answer another. Where a rule means an answer, let it
 * say `later`.
 *
 * That something was *not* chosen counts only where it could have been: at least one of the decisions
 * looked at must have had an option with one of the postures on offer.
 *
 * A team's *leading posture* in a turn is the first posture of the option it chose. A team has
 * *changed posture* in a turn when its leading posture differs from that of its last decision
 * before; a team's first decision is never a change.
 *
 * Which decisions a rule means is said by `any_postures` (they carry any of these) or `options` (they
 * are one of these), and `none_postures` besides: of those, only such as carry none of these.
 */

/** A decision of a team that carries any of the postures. */
const postureOf = z.strictObject({ team: z.string(), any_postures: ids });

/**
 * One move answered by another. For each move that `first` describes, in turn n, and for each team of
 * `then`, look at that team's decisions in turns n to n + `within` (`within: 0` is the same turn; with
 * `later`, from turn n + 1):
 * - `any_postures`: one finding for each decision there that carries any of them; with `none_postures`
 *   besides: only if no decision there carries any of those;
 * - `none_postures` alone: one finding if there is at least one decision there and none carries any of them;
 * - `changed_posture`: one finding for each decision there that changed the team's posture.
 * Each finding names the first move and the answer. With `every`: one finding for each move, if every
 * one of the teams has answered it so.
 */
export const followRule = z
  .strictObject({ type: z.literal('follow'), first: move, then: answer, within: z.number().int().nonnegative(), later: z.literal(true).optional() })
  .refine((r) => !r.later || r.within > 0, { error: 'with later, within counts from 1: the next turn' });

/** One finding if, in `turn`, the decision of every one of the teams carries any of the postures. */
export const jointRule = z.strictObject({ type: z.literal('joint'), teams: z.array(z.string()).min(2), any_postures: ids, turn: z.string() });

/** One finding for each of the turns in which no two of the teams' decisions have a posture in common. */
export const disjointPosturesRule = z.strictObject({ type: z.literal('disjoint_postures'), teams: z.array(z.string()).min(2), turns: ids });

/** One finding for each of the turns in which the teams' decisions all have the same leading posture. */
export const samePosturesRule = z.strictObject({ type: z.literal('same_postures'), teams: z.array(z.string()).min(2), turns: ids });

/**
 * For a person to judge: the written rationales (of these teams, or of all; of the decisions described
 * by `of`, or of all), each marked by a reader with the codes it shows. `all`: every code is found among
 * a team's rationales; `one`: exactly one of several is; `none`: not one of them is. The program lays
 * out the rationales and decides nothing.
 */
export const reasonsRule = z.strictObject({
  type: z.literal('reasons'),
  codes: ids,
  pattern: z.enum(['all', 'one', 'none']),
  teams: ids.optional(),
  of: decisions.optional(),
});

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
 * postures (and none of `none_postures`), or how many different ones of `distinct_postures` they carry
 * together, compared with `n`. One finding for each team for which the comparison holds at ENDEX,
 * naming the decisions counted; with `every`: one finding, if it holds for every one of the teams.
 */
export const countRule = z
  .strictObject({
    type: z.literal('count'),
    teams: ids,
    any_postures: ids.optional(),
    none_postures: ids.optional(),
    distinct_postures: ids.optional(),
    turns: ids.optional(),
    op: operator,
    n: z.number().int().nonnegative(),
    every: z.literal(true).optional(),
  })
  .refine((r) => has(r, 'any_postures', 'distinct_postures') === 1, {
    error: 'give either any_postures or distinct_postures, not both and not neither',
  })
  .refine((r) => !r.none_postures || r.any_postures, { error: 'none_postures goes with any_postures' });

/**
 * One finding for each decision of any of the teams (in `turns`, or in all) that is as described.
 * With `after`: only where a decision as described there stands in an *earlier* turn; a decision of
 * the same turn was made blind and does not count as before.
 */
export const choiceRule = z
  .strictObject({ type: z.literal('choice'), teams: ids, ...which, after: decisionOf.optional(), turns: ids.optional() })
  .refine(isEither, EITHER);

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

/**
 * Whether teams do a thing more often after a move than otherwise. Looked at are all decisions of the
 * teams that could do it: for `any_postures`, those with such an option on offer; for
 * `changed_posture`, all but each team's first. They stand *after* the move in the first `within` turns
 * in which the teams know of it: of a team's move from the next turn on, of the world's from its own.
 * `otherwise` are those after the other move named there, or all; without those after the first.
 * `more`: the share that did it is greater after the move than otherwise; `not_more`: it is not. One
 * finding, with both shares and the decisions that did it; none where nobody ever did, or where there
 * is no decision on one side.
 */
export const contrastRule = z
  .strictObject({
    type: z.literal('contrast'),
    teams: ids,
    any_postures: ids.optional(),
    changed_posture: z.literal(true).optional(),
    after: move,
    otherwise: move.optional(),
    within: z.number().int().positive(),
    pattern: z.enum(['more', 'not_more']),
  })
  .refine((r) => has(r, 'any_postures', 'changed_posture') === 1, { error: 'give either any_postures or changed_posture, not both and not neither' });

/** The rules that look at decisions alone, one by one. */
const decisionRules = [followRule, jointRule, disjointPosturesRule, samePosturesRule, countRule, choiceRule, orderRule, cooccurRule] as const;
const decisionRule = z.discriminatedUnion('type', decisionRules);

/**
 * Several things in one game: one finding, naming all the decisions, if every rule of `of` finds
 * something and no rule of `unless` does.
 */
export const allRule = z
  .strictObject({ type: z.literal('all'), of: z.array(decisionRule).min(1), unless: z.array(decisionRule).min(1).optional() })
  .refine((r) => r.of.length > 1 || r.unless, { error: 'give two rules or more in of, or one with unless; a single rule stands by itself' });

/** What in a record would count for or against a claim. How each is read stands at its definition. */
export const evidenceRule = z.discriminatedUnion('type', [...decisionRules, contrastRule, allRule, reasonsRule, surveyRule, debriefRule]);
export type EvidenceRule = z.infer<typeof evidenceRule>;

import { z } from 'zod';
import { form } from './form';
import { authorId } from './id';
import { map } from './map';
import { teaching } from './teaching';
import { ending, indicator, posture, team } from './team';
import { inject, pairRule, turn } from './turn';

/** What teams are shown of the indicators during play: their values, or only which way they moved. */
export const disclosure = z.enum(['values', 'direction']);
export type Disclosure = z.infer<typeof disclosure>;

/**
 * A scenario: the design of a game, as data. Teams, roles, indicators, postures and turns may be
 * any number; what the ids refer to is checked by `checkReferences`.
 */
export const scenario = z.strictObject({
  format: z.literal('plan-b-scenario/1'),
  id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/, { error: 'a scenario id has lower-case letters, digits and hyphens' }),
  version: z.string().min(1),
  title: z.string().min(1),
  subtitle: z.string().default(''),
  based_on: z.string().default(''),
  fiction_notice: z.string().default(''),
  /** Notes on method for teachers: what the numbers mean and do not mean. */
  method: z.array(z.strictObject({ id: authorId, title: z.string(), text: z.string() })).default([]),
  non_players: z.array(z.strictObject({ id: authorId, name: z.string() })).default([]),
  disclosure: disclosure.default('direction'),
  postures: z.array(posture).min(1),
  indicators: z.array(indicator).min(1),
  teams: z.array(team).min(2),
  /** Left out, the wall shows the teams without a map. */
  map: map.optional(),
  turns: z.array(turn).min(1),
  pair_rules: z.array(pairRule).default([]),
  injects: z.array(inject).default([]),
  endings: z.array(ending).min(1),
  forms: z.array(form).min(1),
  teaching: teaching.default({ claims: [], learning_objectives: [], discussion: [], codes: [] }),
});
export type Scenario = z.infer<typeof scenario>;

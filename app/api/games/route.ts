import { z } from 'zod';
import { changing, refuse } from '@/app/_door';
import { currentFacilitator } from '@/app/_who';
import { settings } from '@/lib/game/settings';
import { keeping } from '@/app/_keeping';
import { house } from '@/lib/server/compose';

const wishes = z.object({
  title: z.string().trim().min(1).max(200),
  /** Either names the scenario: the version by its hash, or the newest by its slug. */
  scenarioHash: z.string().max(100).optional(),
  scenario: z.string().max(64).optional(),
  form: z.string().min(1).max(64),
  cohort: z.string().trim().max(200).default(''),
  settings: settings.prefault({}),
  keeping: keeping.optional(),
});

/** Makes a game; its maker sits in Control. */
export const POST = changing(wishes, async ({ body: { scenarioHash, scenario, ...game } }) => {
  const who = await currentFacilitator();
  if (!who) return refuse('not-yours-to-do', 403);
  const { games, scenarios } = house();
  const hash = scenarioHash ?? (scenario === undefined ? undefined : (await scenarios.bySlug(scenario))?.card.hash);
  const played = hash === undefined ? null : await scenarios.byHash(hash);
  if (hash === undefined || !played) return refuse('malformed', 400, { where: 'scenario' });
  if (!played.forms.some(({ id }) => id === game.form)) return refuse('unknown-form', 409, { form: game.form });
  return Response.json(await games.create({ ...game, scenarioHash: hash, facilitator: who.id }));
});

import { z } from 'zod';
import { changing, inControl, refuse } from '@/app/_door';
import { house } from '@/lib/server/compose';

const wishes = z.object({
  /** A position of this game's record. */
  at: z.number().int().min(1),
  title: z.string().trim().min(1).max(200),
  cohort: z.string().trim().max(200).default(''),
});

/** Makes a game that goes on from a moment of this one, with other people; its maker sits in Control. */
export const POST = changing(wishes, async ({ body: { at, title, cohort }, params }) => {
  const here = await inControl(params);
  if (here instanceof Response) return here;
  try {
    return Response.json(await house().games.fork({ from: here.game, position: at, title, cohort, facilitator: here.who.id }));
  } catch (error) {
    if (codeOf(error) === 'nothing-to-fork') return refuse('nothing-to-fork', 409);
    throw error;
  }
});

/** The error comes from another copy of its module: it is known by its code. */
function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
}

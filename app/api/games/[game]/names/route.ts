import { z } from 'zod';
import { changing, inControl, refuse } from '@/app/_door';
import { house } from '@/lib/server/compose';
import { isSeatId } from '@/lib/server/identity/cookies';

/** Takes a person's name off their seats, for good. */
export const POST = changing(z.object({ erase: z.string().refine(isSeatId) }), async ({ params, body: { erase } }) => {
  const here = await inControl(params);
  if (here instanceof Response) return here;
  const seats = await house().identity.eraseName(here.game, erase);
  return seats.length === 0 ? refuse('unknown-seat', 409) : Response.json({ seats });
});

import { z } from 'zod';
import { changing, inControl, refuse } from '@/app/_door';
import { house } from '@/lib/server/compose';

/** Lets a colleague who has an account control the game too. */
export const POST = changing(z.object({ email: z.string().max(300) }), async ({ params, body: { email } }) => {
  const here = await inControl(params);
  if (here instanceof Response) return here;
  const { identity, games } = house();
  const colleague = await identity.facilitatorByEmail(email);
  if (!colleague) return refuse('unknown-facilitator', 409);
  return Response.json({ seat: await games.addFacilitator(here.game, colleague.id) });
});

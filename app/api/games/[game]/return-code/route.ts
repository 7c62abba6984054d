import { z } from 'zod';
import { changing, inControl, refuse } from '@/app/_door';
import { house } from '@/lib/server/compose';
import { isSeatId } from '@/lib/server/identity/cookies';
import { standing } from '@/lib/server/standing';

/** A player's personal code, for Control to show to them again. */
export const POST = changing(z.object({ seat: z.string().refine(isSeatId) }), async ({ params, body: { seat } }) => {
  const here = await inControl(params);
  if (here instanceof Response) return here;
  const { play, identity } = house();
  const state = await play.state(here.game);
  const code = state && standing(state, seat)?.seat.kind === 'player' ? await identity.returnCode(seat) : null;
  return code === null ? refuse('unknown-seat', 409, { seat }) : Response.json({ code });
});

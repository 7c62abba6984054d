import { z } from 'zod';
import { answered, changing, inControl } from '@/app/_door';
import { house } from '@/lib/server/compose';
import { isSeatId } from '@/lib/server/identity/cookies';

const wish = z.object({ seat: z.string().refine(isSeatId), team: z.string().min(1).max(64), role: z.string().min(1).max(64) });

/** Moves a person to another team or role: they get a new seat there. */
export const POST = changing(wish, async ({ params, body: { seat, team, role } }) => {
  const here = await inControl(params);
  return here instanceof Response ? here : answered(await house().identity.move(here.game, here.control, seat, { team, role }));
});

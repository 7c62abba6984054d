import { z } from 'zod';
import { changing, inControl } from '@/app/_door';
import { house } from '@/lib/server/compose';

/** The link for a wall screen or for observers, as a path. */
export const POST = changing(z.object({ kind: z.enum(['screen', 'observer']) }), async ({ params, body: { kind } }) => {
  const here = await inControl(params);
  return here instanceof Response ? here : Response.json({ link: await house().identity.openLink(here.game, kind) });
});

import { z } from 'zod';
import { changing, inControl } from '@/app/_door';
import { house } from '@/lib/server/compose';

/** Sends the scripted players away; their seats are empty again. */
export const POST = changing(z.strictObject({}), async ({ params }) => {
  const here = await inControl(params);
  if (here instanceof Response) return here;
  await house().rehearsals.dismiss(here.game, here.control);
  return Response.json({ ok: true });
});

import { z } from 'zod';
import { changing, refuse } from '@/app/_door';
import { currentFacilitator } from '@/app/_who';
import { house } from '@/lib/server/compose';

/** Ends every session of whoever is signed in, on this device and all others. */
export const POST = changing(z.strictObject({}), async () => {
  const who = await currentFacilitator();
  if (!who) return refuse('not-yours-to-do', 403);
  await house().identity.signOutEverywhere(who.id);
  return Response.json({ ok: true });
});

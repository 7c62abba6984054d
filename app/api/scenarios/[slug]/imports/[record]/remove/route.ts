import { z } from 'zod';
import { changing, goTo, refuse } from '@/app/_door';
import { currentFacilitator } from '@/app/_who';
import { house } from '@/lib/server/compose';

/** Takes a record that was brought in away again. A plain form asks for it and goes back to its page. */
export const POST = changing(z.object({}), async ({ params: { slug = '', record = '' } }) => {
  const who = await currentFacilitator();
  if (!who) return refuse('not-yours-to-do', 404);
  await house().imports.remove(who.id, record);
  return goTo(`/scenarios/${encodeURIComponent(slug)}/compare#imports`);
});

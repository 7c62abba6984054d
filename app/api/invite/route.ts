import { z } from 'zod';
import { changing, refuse } from '@/app/_door';
import { currentFacilitator } from '@/app/_who';
import { house } from '@/lib/server/compose';

/** A one-time link for a colleague, as a path. */
export const POST = changing(z.object({}), async () =>
  (await currentFacilitator()) ? Response.json({ link: await house().identity.inviteFacilitator() }) : refuse('not-yours-to-do', 403),
);

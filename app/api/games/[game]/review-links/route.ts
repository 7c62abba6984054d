import { z } from 'zod';
import { changing, inControl } from '@/app/_door';
import { house } from '@/lib/server/compose';

const wish = z.object({ naming: z.enum(['names', 'seats']), open: z.boolean() });

/** Makes a link by which the opened record can be read without a seat, or closes it; answers with the links that are open. */
export const POST = changing(wish, async ({ params, body: { naming, open } }) => {
  const here = await inControl(params);
  if (here instanceof Response) return here;
  const { identity } = house();
  await (open ? identity.openReviewLink(here.game, naming) : identity.closeReviewLink(here.game, naming));
  return Response.json({ links: await identity.reviewLinks(here.game) });
});

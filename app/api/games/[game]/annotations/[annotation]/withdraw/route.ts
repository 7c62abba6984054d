import { z } from 'zod';
import { changing } from '@/app/_door';
import { house } from '@/lib/server/compose';
import { annotated, heldSeat, inReview } from '../../../_annotations';

/** Takes back what one wrote. */
export const POST = changing(z.object({ seat: heldSeat }), async ({ params, body: { seat } }) => {
  const here = await inReview(params, seat);
  return here instanceof Response ? here : annotated(await house().annotations.withdraw(here.game, here.who, params.annotation ?? ''));
});

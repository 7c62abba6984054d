import { z } from 'zod';
import { changing } from '@/app/_door';
import { annotationContent } from '@/lib/server/annotations/parse';
import { house } from '@/lib/server/compose';
import { annotated, annotationId, heldSeat, inReview } from '../../_annotations';

/** Other words of the same author about the same thing; those before stay, withdrawn. */
export const POST = changing(z.object({ id: annotationId, seat: heldSeat, content: annotationContent }), async ({ params, body: { id, seat, content } }) => {
  const here = await inReview(params, seat);
  return here instanceof Response ? here : annotated(await house().annotations.edit(here.game, here.who, params.annotation ?? '', content, id));
});

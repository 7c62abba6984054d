import { z } from 'zod';
import { changing, reading } from '@/app/_door';
import { ANNOTATION_KINDS } from '@/lib/review/annotations/annotation';
import { writtenAnnotation } from '@/lib/server/annotations/parse';
import { house } from '@/lib/server/compose';
import { isSeatId } from '@/lib/server/identity/cookies';
import { annotated, annotationId, heldSeat, inReview } from '../_annotations';

/** What was added to a game, as far as the asker may read it. `?kinds=note,code` keeps to some kinds, `?seat=` says as whom, `?withdrawn` tells what was taken back too. */
export const GET = reading(async ({ request, params }) => {
  const asked = new URL(request.url).searchParams;
  const seat = asked.get('seat') ?? '';
  const here = await inReview(params, isSeatId(seat) ? seat : undefined);
  if (here instanceof Response) return here;
  const wanted = asked.get('kinds')?.split(',');
  const kinds = ANNOTATION_KINDS.filter((kind) => wanted?.includes(kind) ?? true);
  return Response.json({ annotations: await house().annotations.list(here.game, { kinds, withdrawn: asked.has('withdrawn') }, here.who) });
});

/** Adds to a game: a note, an observation, codes, an answer. */
export const POST = changing(z.object({ id: annotationId, seat: heldSeat, annotation: writtenAnnotation }), async ({ params, body: { id, seat, annotation } }) => {
  const here = await inReview(params, seat);
  return here instanceof Response ? here : annotated(await house().annotations.add(here.game, here.who, annotation, id));
});

import { z } from 'zod';
import { changing, goTo, inControl } from '@/app/_door';
import { LIMITS } from '@/lib/game/commands';
import { house } from '@/lib/server/compose';

const asked = z.object({
  position: z.coerce.number().int().min(1),
  why: z.string().trim().max(LIMITS.why),
  sure: z.literal('yes').optional(),
  /** Made with the form, so that one sent twice counts once. */
  id: z.string().regex(/^[\w-]{8,64}$/),
});

/** Takes a text out of the record on request, for good. A plain form of Control's, answered by the page it came from. */
export const POST = changing(asked, async ({ params, body: { position, why, sure, id } }) => {
  const here = await inControl(params);
  if (here instanceof Response) return here;
  const page = `/games/${here.game}/withhold`;
  if (why === '' || sure === undefined) return goTo(`${page}?position=${position}&problem=${why === '' ? 'why' : 'sure'}`);
  const answer = await house().play.submit(here.game, here.control, id, { type: 'withhold', positions: [position], why });
  return goTo(answer.ok ? `${page}?done=${position}` : `${page}?position=${position}&problem=${answer.error.code}`);
});

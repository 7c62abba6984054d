import { z } from 'zod';
import { changing, goTo, inControl } from '@/app/_door';
import { house } from '@/lib/server/compose';

/** Erases what somebody added, on request and for good. A plain form of Control's, answered by the page it came from. */
export const POST = changing(z.object({ sure: z.literal('yes').optional() }), async ({ params, body: { sure } }) => {
  const here = await inControl(params);
  if (here instanceof Response) return here;
  const page = `/games/${here.game}/withhold`;
  const id = params.annotation ?? '';
  const asked = `${page}?added=${encodeURIComponent(id)}`;
  if (sure === undefined) return goTo(`${asked}&problem=sure`);
  const erased = await house().annotations.erase(here.game, { id: here.control, kind: 'control' }, id);
  return goTo(erased ? `${page}?erased=yes#added` : asked);
});

import { z } from 'zod';
import { toSeat } from '@/app/api/_sit';
import { changing, refuse } from '@/app/_door';
import { currentFacilitator } from '@/app/_who';
import { house } from '@/lib/server/compose';
import { playAlone } from '@/lib/server/rehearsal/play-alone';

const wish = z.strictObject({ title: z.string().trim().min(1).max(200) });

/** Makes a game against scripted players, and sits its maker down in it. */
export const POST = changing(wish, async (visit) => {
  const who = await currentFacilitator();
  if (!who) return refuse('not-yours-to-do', 403);
  const { body, from } = visit;
  return toSeat(playAlone(house(), { who, address: from.address, title: body.title }), { ...visit, isForm: false }, '', {});
});

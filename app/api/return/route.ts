import { z } from 'zod';
import { changing } from '@/app/_door';
import { house } from '@/lib/server/compose';
import { toSeat } from '../_sit';

const typed = z.object({ code: z.string().default(''), returnCode: z.string().default('') });

/** Back to one's seat by the personal code. Works without script, as joining does. */
export const POST = changing(typed, (visit) => {
  const { body, from } = visit;
  return toSeat(house().identity.comeBack({ ...body, ...from }), visit, body.code, { returnCode: body.returnCode.slice(0, 24) });
});

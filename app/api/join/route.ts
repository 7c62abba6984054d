import { z } from 'zod';
import { changing } from '@/app/_door';
import { house } from '@/lib/server/compose';
import { toSeat } from '../_sit';

/** Loose, so that whatever was typed comes back to the form with the reason. */
const typed = z.object({ code: z.string().default(''), name: z.string().default(''), team: z.string().default(''), role: z.string().default('') });

/** Sits somebody down. Works without script. */
export const POST = changing(typed, (visit) => {
  const { body, from } = visit;
  const { code, name, team, role } = body;
  return toSeat(house().identity.join({ ...body, ...from }), visit, code, { name: name.slice(0, 60), team: team.slice(0, 64), role: role.slice(0, 64) });
});

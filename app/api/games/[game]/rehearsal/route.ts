import { changing, inControl, reading, refuse } from '@/app/_door';
import { house } from '@/lib/server/compose';
import { rehearsalWishes } from '@/lib/server/rehearsal/wishes';
import { rehearsalReport } from '@/lib/server/rehearsal/report';

/** Scripted players take the empty seats. */
export const POST = changing(rehearsalWishes, async ({ params, body }) => {
  const here = await inControl(params);
  if (here instanceof Response) return here;
  const filled = await house().rehearsals.fill(here.game, body);
  if (!filled.ok) return refuse(filled.code, filled.code === 'unavailable' ? 503 : 409);
  return Response.json({ seated: filled.seated, left: filled.left });
});

/** Who of the program's own is at work in the game, how they fare, and where the game is. */
export const GET = reading(async ({ params }) => {
  const here = await inControl(params);
  if (here instanceof Response) return here;
  const report = await rehearsalReport(house(), here.game);
  return report ? Response.json(report) : refuse('no-game', 404);
});

import { z } from 'zod';
import { changing, goTo, inControl } from '@/app/_door';
import { keeping } from '@/app/_keeping';
import { house } from '@/lib/server/compose';

const sent = z.object({ 'keep-names': z.string().max(10), 'keep-records': z.string().max(10) });
const daysOf = (typed: string) => (typed === '' ? null : Number(typed));

/** How long the game is kept from now on. A plain form of Control's, answered by the page it came from. */
export const POST = changing(sent, async ({ params, body }) => {
  const here = await inControl(params);
  if (here instanceof Response) return here;
  const wished = keeping.safeParse({ namesDays: daysOf(body['keep-names']), recordsDays: daysOf(body['keep-records']) });
  if (wished.success) await house().games.keep(here.game, wished.data);
  return goTo(`/games/${here.game}/notes/share?keeping=${wished.success ? 'saved' : 'problem'}#keeping`);
});

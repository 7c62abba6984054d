import { reading, refuse } from '@/app/_door';
import { currentSeat } from '@/app/_who';
import { house } from '@/lib/server/compose';
import { attachment } from '@/lib/server/exports/attachment';

/** All that is kept about the person of a player's seat, as one JSON file for themselves. */
export const GET = reading(async ({ params: { seat = '' } }) => {
  const { games, identity } = house();
  const here = await currentSeat(seat);
  const [own, row] = here ? await Promise.all([identity.ownData(here.game, here.seat.id), games.byId(here.game)]) : [];
  if (!own || !row) return refuse('not-yours-to-do', 404);
  const file = `${JSON.stringify({ title: row.title, ...own }, null, 2)}\n`;
  return new Response(file, { headers: { 'content-type': 'application/json; charset=utf-8', 'content-disposition': attachment(`${row.title} – about me`, 'json') } });
});

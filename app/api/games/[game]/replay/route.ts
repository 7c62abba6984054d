import { reading, refuse } from '@/app/_door';
import { gameIdOf } from '@/app/_who';
import { readingHere } from '@/app/games/[game]/_reader';
import { servedTo } from '@/lib/review/replay/served';
import { house } from '@/lib/server/compose';

/** What a replay is drawn from: the facts that one reader was told, as far as the asker may read them. */
export const GET = reading(async ({ request, params }) => {
  const row = await house().games.byId(gameIdOf(params.game ?? ''));
  const here = row && (await readingHere(row));
  if (!here || here === 'shut') return refuse('no-game', 404);
  const served = servedTo(here.reading, here.seat, new URL(request.url).searchParams.get('as'));
  return served ? Response.json(served) : refuse('no-reader', 404);
});

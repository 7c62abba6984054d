import { reading, refuse } from '@/app/_door';
import { moments } from '@/lib/review/moments';
import { house } from '@/lib/server/compose';
import { isSeatId } from '@/lib/server/identity/cookies';
import { inReview } from '../_annotations';

/** So many an evaluator chooses from while the game goes on. */
const LATEST = 40;

/** The latest moments of a game, newest first, for those who observe it: positions would tell others what is hidden from them. */
export const GET = reading(async ({ request, params }) => {
  const seat = new URL(request.url).searchParams.get('seat') ?? '';
  const here = await inReview(params, isSeatId(seat) ? seat : undefined);
  if (here instanceof Response) return here;
  if (here.who.kind !== 'control' && here.who.kind !== 'observer') return refuse('not-yours-to-do', 403);
  const facts = await house().play.record(here.game);
  return Response.json({ moments: moments(facts).slice(-LATEST).reverse() });
});

import { z } from 'zod';
import { changing, inControl, reading, refuse } from '@/app/_door';
import { gameIdOf, seatsHere } from '@/app/_who';
import { reviewerHere } from '@/app/games/[game]/_reader';
import { FIRST_STEP } from '@/lib/review/hotwash/steps';
import { house } from '@/lib/server/compose';

/** The question that is open now, for every seat of the game, the wall among them; and to Control and observers, how many have answered it, and how many the first question of all. */
export const GET = reading(async ({ params }) => {
  const { games, hotWash, annotations, clock } = house();
  const row = await games.byId(gameIdOf(params.game ?? ''));
  if (!row) return refuse('no-game', 404);
  const who = await reviewerHere(row);
  if (!who && !(await seatsHere()).some(({ game }) => game === row.id)) return refuse('no-game', 404);
  const step = await hotWash.now(row.id);
  const counts = who ? await annotations.count(row.id, { kinds: ['answer'] }, who) : [];
  const answersTo = (id: string | undefined) => counts.filter(({ anchor }) => anchor.to === 'step' && anchor.step === id).reduce((sum, { authors }) => sum + authors, 0);
  return Response.json({ now: clock(), step, answered: answersTo(step?.id), reactions: answersTo(FIRST_STEP) });
});

/** Control opens a question for everybody, or closes the hot wash. */
export const POST = changing(z.object({ step: z.string().max(80).nullable() }), async ({ params, body: { step } }) => {
  const here = await inControl(params);
  if (here instanceof Response) return here;
  return (await house().hotWash.open(here.game, here.control, step)) ? Response.json({ ok: true }) : refuse('unknown-step', 404);
});

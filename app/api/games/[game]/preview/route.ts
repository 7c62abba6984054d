import { inControl, reading, refuse } from '@/app/_door';
import { whatNext, type Outlook } from '@/lib/game/preview';
import { READINGS, type Reading } from '@/lib/game/scenario/reading';
import { house } from '@/lib/server/compose';
import { surroundings } from '@/lib/server/play/surroundings';

/** What the game would come to if its adjudication were published now, under each reading; for Control alone. Null while there is nothing to publish. */
export const GET = reading(async ({ params }) => {
  const here = await inControl(params);
  if (here instanceof Response) return here;
  const { play, games, scenarios, drafts, clock } = house();
  const [state, row] = await Promise.all([play.state(here.game), games.byId(here.game)]);
  const scenario = row && (await scenarios.byHash(row.scenarioHash));
  if (!state || !scenario) return refuse('no-game', 404);
  const { circumstances } = await surroundings({ id: here.game, scenario, state, head: null, lastAt: 0 }, { type: 'endExercise' }, drafts, clock);
  const under = READINGS.map((reading): [Reading, Outlook | null] => [reading, whatNext(state, circumstances, reading)]);
  return Response.json(Object.fromEntries(under));
});

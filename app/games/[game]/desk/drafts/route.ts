import { inControl, reading } from '@/app/_door';
import type { KeptDraft } from '@/lib/contract';
import { house } from '@/lib/server/compose';

type Shown = Pick<KeptDraft, 'savedAt' | 'by' | 'content'>;

/** What each team is writing towards a turn's decision, for Control alone: `{ [team]: { savedAt, by, content } }`. */
export const GET = reading(async ({ request, params }) => {
  const here = await inControl(params);
  if (here instanceof Response) return here;
  const { play, drafts } = house();
  const key = `decision:${new URL(request.url).searchParams.get('turn') ?? ''}`;
  const teams = (await play.state(here.game))?.game?.teams ?? [];
  const found = await Promise.all(
    teams.map(async ({ id }): Promise<[string, Shown][]> => {
      const draft = (await drafts.of(here.game, [`team:${id}`])).find((kept) => kept.key === key);
      return draft ? [[id, { savedAt: draft.savedAt, by: draft.by, content: draft.content }]] : [];
    }),
  );
  return Response.json(Object.fromEntries(found.flat()));
});

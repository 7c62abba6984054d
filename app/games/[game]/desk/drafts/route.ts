import { currentFacilitator } from '@/app/_who';
import { gameIdOf } from '../../_control';
import { house } from '@/lib/server/compose';
import type { KeptDraft } from '@/lib/contract';

/** What each team is writing towards a turn's decision, for Control alone: `{ [team]: { savedAt, by, content } }`. */
export async function GET(request: Request, { params }: { params: Promise<{ game: string }> }): Promise<Response> {
  const id = gameIdOf((await params).game);
  const turn = new URL(request.url).searchParams.get('turn') ?? '';
  const who = await currentFacilitator();
  const { games, play, drafts } = house();
  if (!who || !(await games.controlSeat(id, who.id))) return Response.json({ code: 'not-yours-to-do' }, { status: 403 });
  const teams = (await play.state(id))?.game?.teams ?? [];
  const kept = await Promise.all(teams.map(async ({ id: team }) => [team, (await drafts.of(id, [`team:${team}`])).find(({ key }) => key === `decision:${turn}`)] as const));
  const found = kept.flatMap(([team, draft]): [string, Pick<KeptDraft, 'savedAt' | 'by' | 'content'>][] => (draft ? [[team, { savedAt: draft.savedAt, by: draft.by, content: draft.content }]] : []));
  return Response.json(Object.fromEntries(found), { headers: { 'cache-control': 'no-store' } });
}

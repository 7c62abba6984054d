import { refuse } from '@/app/_door';
import { currentFacilitator } from '@/app/_who';
import { house } from '@/lib/server/compose';

/** The signed-in facilitator's place for records brought in to be compared with games of this scenario; a Response for anybody else, or where there is no such scenario. */
export async function shelfHere({ slug = '' }: Record<string, string>): Promise<{ facilitator: string; hash: string } | Response> {
  const who = await currentFacilitator();
  const found = who && (await house().scenarios.bySlug(slug));
  return found ? { facilitator: who.id, hash: found.card.hash } : refuse('not-yours-to-do', 404);
}

import { reading, refuse } from '@/app/_door';
import { currentFacilitator } from '@/app/_who';
import { comparedGames, readAsked } from '@/app/scenarios/[slug]/_games';
import { comparisonSheets } from '@/lib/review/comparison/sheets';
import { attachment } from '@/lib/server/exports/attachment';
import { zipOf } from '@/lib/server/exports/csv';
import { voiceOf } from '@/lib/server/exports/voice';

/** The comparison that the address asks for, as CSV files in one archive. */
export const GET = reading(async ({ request, params }) => {
  const who = await currentFacilitator();
  const found = who && (await comparedGames(who.id, params.slug ?? '', readAsked(new URL(request.url).searchParams)));
  if (!found) return refuse('not-yours-to-do', 404);
  const bytes = zipOf(comparisonSheets(found.games, voiceOf('UTC').say), Date.now());
  return new Response(bytes as Uint8Array<ArrayBuffer>, { headers: { 'content-type': 'application/zip', 'content-disposition': attachment(found.scenario.title, 'zip'), 'x-content-type-options': 'nosniff' } });
});

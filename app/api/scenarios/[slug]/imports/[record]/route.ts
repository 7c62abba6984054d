import { reading, refuse } from '@/app/_door';
import { currentFacilitator } from '@/app/_who';
import { house } from '@/lib/server/compose';
import { attachment } from '@/lib/server/exports/attachment';

/** A record that was brought in, as it came, for whoever brought it. */
export const GET = reading(async ({ params }) => {
  const who = await currentFacilitator();
  const found = who && (await house().imports.text(who.id, params.record ?? ''));
  if (!found) return refuse('unknown-record', 404);
  return new Response(found.text, { headers: { 'content-type': 'application/x-ndjson; charset=utf-8', 'content-disposition': attachment(found.title, 'jsonl') } });
});

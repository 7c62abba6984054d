import { reading } from '@/app/_door';
import { givenOut } from '@/lib/server/given-out';

/** The format's description and the stranger's verifier, to take along. For anybody. */
export const GET = reading(async ({ params }) => {
  const name = params.file ?? '';
  const found = await givenOut(name);
  if (!found) return new Response(null, { status: 404 });
  return new Response(found.text, { headers: { 'content-type': found.mediaType, 'content-disposition': `attachment; filename="${name}"`, 'x-content-type-options': 'nosniff' } });
});

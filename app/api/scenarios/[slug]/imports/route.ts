import { receiving, refuse } from '@/app/_door';
import { LARGEST_IMPORT } from '@/lib/review/comparison/largest-import';
import { house } from '@/lib/server/compose';
import { shelfHere } from './_shelf';

const LONGEST_COHORT = 80;

/** A record from elsewhere, as the file that it was taken out to. */
export const POST = receiving(async ({ request, params }) => {
  const shelf = await shelfHere(params);
  if (shelf instanceof Response) return shelf;
  if (Number(request.headers.get('content-length') ?? 0) > LARGEST_IMPORT) return refuse('too-large', 413);
  const cohort = (new URL(request.url).searchParams.get('cohort') ?? '').trim().slice(0, LONGEST_COHORT).toWellFormed();
  const brought = await house().imports.bring({ ...shelf, cohort }, bytesOf(request));
  if (brought.ok) return Response.json({ ok: true, label: brought.label });
  const { ok: _, code, ...about } = brought;
  return refuse(code, code === 'busy' ? 503 : 422, about);
});

async function* bytesOf({ body }: Request): AsyncGenerator<Uint8Array> {
  const reader = body?.getReader();
  if (!reader) return;
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) yield read.value;
  } finally {
    // What is not wanted any more need not come in.
    await reader.cancel().catch(() => undefined);
  }
}

import { house } from '@/lib/server/compose';

/** The program answers and its database does too. */
export async function GET(): Promise<Response> {
  const ready = await house().games.byCode('READY').then(() => true, () => false);
  return new Response(ready ? 'ready' : 'the database does not answer', { status: ready ? 200 : 503, headers: { 'cache-control': 'no-store' } });
}

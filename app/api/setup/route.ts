import { z } from 'zod';
import { changing, refuse } from '@/app/_door';
import { house } from '@/lib/server/compose';

const typed = z.object({ token: z.string().max(100), email: z.string().max(300), name: z.string().max(300), password: z.string().max(1_000) });

/** A set-up or invitation link becomes an account. */
export const POST = changing(typed, async ({ body: { token, ...account } }) => {
  const made = await house().identity.createFacilitator(token, account);
  return made.ok ? Response.json({ ok: true }) : refuse(made.code, 409);
});

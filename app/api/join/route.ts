import { z } from 'zod';
import { changing, goTo, refuse } from '@/app/_door';
import { house } from '@/lib/server/compose';
import { meantCode } from '@/lib/server/identity/tokens';
import { seatCookie } from '@/lib/server/identity/cookies';

/** Loose, so that whatever was typed comes back to the form with the reason. */
const typed = z.object({ code: z.string().default(''), name: z.string().default(''), team: z.string().default(''), role: z.string().default('') });

/** Sits somebody down. Works without script: a form goes on to the seat, or back with what was typed. */
export const POST = changing(typed, async ({ body, address, secure, isForm }) => {
  const joined = await house().identity.join({ ...body, address });
  if (joined.ok) {
    const cookie = seatCookie(joined.seat, joined.token, secure);
    return isForm ? goTo(`/seat/${joined.seat}`, cookie) : Response.json({ ok: true, seat: joined.seat }, { headers: { 'set-cookie': cookie } });
  }
  if (!isForm) return refuse(joined.code, joined.code === 'too-many' ? 429 : 409);
  return goTo(backTo(body.code, { error: joined.code, name: body.name.slice(0, 60), team: body.team.slice(0, 64), role: body.role.slice(0, 64) }));
});

function backTo(code: string, query: Record<string, string>): string {
  return `/join/${encodeURIComponent(meantCode(code) || '-')}?${new URLSearchParams(query).toString()}`;
}

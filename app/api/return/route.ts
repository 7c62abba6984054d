import { z } from 'zod';
import { changing, goTo, refuse } from '@/app/_door';
import { house } from '@/lib/server/compose';
import { meantCode } from '@/lib/server/identity/tokens';
import { seatCookie } from '@/lib/server/identity/cookies';

const typed = z.object({ code: z.string().default(''), returnCode: z.string().default('') });

/** Back to one's seat by the personal code. Works without script, as joining does. */
export const POST = changing(typed, async ({ body, address, secure, isForm }) => {
  const back = await house().identity.comeBack({ ...body, address });
  if (back.ok) {
    const cookie = seatCookie(back.seat, back.token, secure);
    return isForm ? goTo(`/seat/${back.seat}`, cookie) : Response.json({ ok: true, seat: back.seat }, { headers: { 'set-cookie': cookie } });
  }
  if (!isForm) return refuse(back.code, back.code === 'too-many' ? 429 : 409);
  const query = new URLSearchParams({ error: back.code, returnCode: body.returnCode.slice(0, 24) });
  return goTo(`/join/${encodeURIComponent(meantCode(body.code) || '-')}?${query.toString()}`);
});

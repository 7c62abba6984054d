import type { NextRequest } from 'next/server';
import nextAuth from 'next-auth';
import { house } from '@/lib/server/compose';
import { environment } from '@/lib/server/env';
import { authOptions } from '@/lib/server/identity/auth-options';
import { makeLog } from '@/lib/server/log';

type Handler = (request: NextRequest, context: { params: Promise<{ nextauth: string[] }> }) => Promise<Response>;

const log = makeLog(process.env.LOG_LEVEL || 'info');

/** Made at the first request: the house opens after this file is loaded. */
const handler: Handler = async (request, context) => {
  // Where a password is sent to there is nothing to read; next-auth would call that a mistake of its own.
  if (request.method === 'GET' && (await context.params).nextauth.join('/') === 'callback/credentials') return new Response(null, { status: 405, headers: { allow: 'POST', 'cache-control': 'no-store' } });
  const response = await (nextAuth(authOptions(house().identity, environment().openId, log)) as Handler)(request, context);
  // Some of its pages bear a token of one browser's, and say nothing of who may keep them.
  response.headers.set('cache-control', 'no-store');
  return response;
};

export { handler as GET, handler as POST };

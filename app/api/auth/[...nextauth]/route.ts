import type { NextRequest } from 'next/server';
import nextAuth from 'next-auth';
import { house } from '@/lib/server/compose';
import { environment } from '@/lib/server/env';
import { authOptions } from '@/lib/server/identity/auth-options';

type Handler = (request: NextRequest, context: { params: Promise<{ nextauth: string[] }> }) => Promise<Response>;

/** Made at the first request: the house opens after this file is loaded. */
const handler: Handler = async (request, context) => {
  const response = await (nextAuth(authOptions(house().identity, environment().openId)) as Handler)(request, context);
  // Some of its pages bear a token of one browser's, and say nothing of who may keep them.
  response.headers.set('cache-control', 'no-store');
  return response;
};

export { handler as GET, handler as POST };

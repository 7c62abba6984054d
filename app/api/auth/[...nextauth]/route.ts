import type { NextRequest } from 'next/server';
import nextAuth from 'next-auth';
import { house } from '@/lib/server/compose';
import { environment } from '@/lib/server/env';
import { authOptions } from '@/lib/server/identity/auth-options';

type Handler = (request: NextRequest, context: { params: Promise<{ nextauth: string[] }> }) => Promise<Response>;

/** Made at the first request: the house opens after this file is loaded. */
const handler: Handler = (request, context) => (nextAuth(authOptions(house().identity, environment().openId)) as Handler)(request, context);

export { handler as GET, handler as POST };

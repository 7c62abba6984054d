import type { NextAuthOptions } from 'next-auth';
import credentialsModule from 'next-auth/providers/credentials';
import type { OpenIdSettings } from '../env';
import type { Identity } from '../house';
import { withoutWords, type Logger } from '../log';
import { failures } from './failures';
import { holderOf } from './session';

// next-auth 4 is CommonJS: under Node's own loader the default export lies one level down, under a bundler it does not.
const credentials = (credentialsModule as unknown as { default?: typeof credentialsModule }).default ?? credentialsModule;

/** As long as a term's worth of weekly lessons would like, and short enough for a lost laptop. */
const MAX_AGE = 30 * 24 * 3600;

/** For one account as for one person; for an address, behind which a whole school may stand, as for several. */
const tries = { to: failures(), from: failures({ most: 100 }) };

/** Sign-in for facilitators: e-mail and password, and a university's own sign-in where the environment names one. */
export function authOptions(identity: Identity, openId: OpenIdSettings | undefined, log: Logger): NextAuthOptions {
  return {
    // By itself it writes messages and stacks as they come, and a garbled cookie is enough for one.
    logger: {
      error: (code, about) => log.warn({ what: code, ...withoutWords(about instanceof Error ? about : about.error) }, 'somebody’s sign-in or session was of no use'),
      warn: (code) => log.warn({ what: code }, 'the sign-in warns'),
    },
    session: { strategy: 'jwt', maxAge: MAX_AGE },
    pages: { signIn: '/signin', error: '/signin' },
    providers: [
      credentials({
        id: 'credentials',
        credentials: { email: {}, password: { type: 'password' } },
        async authorize(typed, request) {
          const address = String(request.headers?.['x-planb-address'] ?? '');
          const email = String(typed?.email ?? '');
          const counters = [[tries.from, address], [tries.to, email.normalize('NFKC').trim().toLowerCase()]] as const;
          for (const [counter, who] of counters) if ((await counter.wait(who)) > 0) return null;
          const facilitator = await identity.checkPassword(email, String(typed?.password ?? ''));
          if (!facilitator) await Promise.all(counters.map(([counter, who]) => counter.count(who)));
          return facilitator;
        },
      }),
      ...(openId ? [universitySignIn(openId)] : []),
    ],
    callbacks: {
      async signIn({ account, profile }) {
        return account?.provider !== 'oidc' || (openId !== undefined && (await isFacilitator(profile as OpenIdProfile | undefined, openId, identity)));
      },
      async jwt({ token, user, account, profile }) {
        if (!user) {
          // Whom next-auth still knows by a cookie that was signed out, it knows no more.
          if (!(await holderOf(identity, token))) throw new Error('this session has ended');
          return token;
        }
        const facilitator =
          account?.provider === 'oidc'
            ? await identity.viaOpenId({ subject: account.providerAccountId, email: profile?.email ?? '', name: profile?.name ?? '' })
            : { id: user.id, email: user.email, name: user.name };
        return { sub: facilitator.id, email: facilitator.email, name: facilitator.name, epoch: await identity.epochOf(facilitator.id) };
      },
    },
  };
}

interface OpenIdProfile {
  sub: string;
  name?: string;
  email?: string;
  email_verified?: boolean;
}

/**
 * A university vouches for its students as well: who it lets through is a facilitator only when listed, or when a
 * colleague has made them an account. A university that says an address is not its owner's is believed.
 */
async function isFacilitator(profile: OpenIdProfile | undefined, { facilitators }: OpenIdSettings, identity: Identity): Promise<boolean> {
  const email = profile?.email?.toLowerCase();
  if (email === undefined || profile?.email_verified === false) return false;
  const listed = facilitators.some((one) => (one.startsWith('@') ? email.endsWith(one) : email === one));
  return listed || (await identity.facilitatorByEmail(email)) !== null;
}

function universitySignIn({ issuer, clientId, clientSecret, name }: OpenIdSettings): NextAuthOptions['providers'][number] {
  return {
    id: 'oidc',
    name,
    type: 'oauth',
    wellKnown: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
    authorization: { params: { scope: 'openid email profile' } },
    idToken: true,
    checks: ['pkce', 'state', 'nonce'],
    clientId,
    clientSecret,
    profile: (profile: OpenIdProfile) => ({ id: profile.sub, name: profile.name ?? null, email: profile.email ?? null }),
  };
}

import { createSign, generateKeyPairSync, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import { freePort } from './free-port';

/** Whom the provider vouches for. */
export interface Vouched {
  sub: string;
  email: string;
  name: string;
  email_verified?: boolean;
}

export interface OpenIdProvider {
  issuer: string;
  /** Who is at its desk from now on. */
  vouchFor(person: Vouched): void;
  close(): Promise<void>;
}

/** A university's sign-in on this machine: it asks nothing and vouches for whom the test says, with signed tokens. */
export async function startOpenIdProvider(client: { id: string; secret: string }): Promise<OpenIdProvider> {
  const issuer = `http://127.0.0.1:${await freePort()}`;
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const nonces = new Map<string, string | null>();
  let person: Vouched = { sub: 'nobody', email: 'nobody@example.org', name: 'Nobody' };

  const base64url = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const idToken = (nonce: string | null): string => {
    const now = Math.floor(Date.now() / 1000);
    const claims = { iss: issuer, aud: client.id, iat: now, exp: now + 300, ...(nonce === null ? {} : { nonce }), ...person };
    const signed = `${base64url({ alg: 'RS256', kid: 'one' })}.${base64url(claims)}`;
    return `${signed}.${createSign('RSA-SHA256').update(signed).sign(privateKey, 'base64url')}`;
  };
  const documents: Record<string, () => object> = {
    '/.well-known/openid-configuration': () => ({
      issuer,
      authorization_endpoint: `${issuer}/authorize`,
      token_endpoint: `${issuer}/token`,
      jwks_uri: `${issuer}/keys`,
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['RS256'],
    }),
    '/keys': () => ({ keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'one', alg: 'RS256', use: 'sig' }] }),
  };

  const server = createServer((request, response) => {
    void (async () => {
      const url = new URL(request.url ?? '/', issuer);
      const document = documents[url.pathname];
      if (document) return response.setHeader('content-type', 'application/json').end(JSON.stringify(document()));
      if (url.pathname === '/authorize') {
        const code = randomUUID();
        nonces.set(code, url.searchParams.get('nonce'));
        const back = new URL(url.searchParams.get('redirect_uri') ?? issuer);
        back.searchParams.set('code', code);
        back.searchParams.set('state', url.searchParams.get('state') ?? '');
        return response.writeHead(302, { location: back.href }).end();
      }
      const code = new URLSearchParams(await bodyOf(request)).get('code') ?? '';
      if (url.pathname !== '/token' || !nonces.has(code)) return response.writeHead(400).end();
      const answer = { access_token: randomUUID(), token_type: 'Bearer', expires_in: 300, id_token: idToken(nonces.get(code) ?? null) };
      return response.setHeader('content-type', 'application/json').end(JSON.stringify(answer));
    })();
  });
  await new Promise<void>((resolve) => server.listen(Number(new URL(issuer).port), '127.0.0.1', resolve));
  return {
    issuer,
    vouchFor: (someone) => (person = someone),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) body += String(chunk);
  return body;
}

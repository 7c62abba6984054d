/** A facilitator without a browser: makes an account and asks the running program by its own routes. */
export interface ByHttp {
  cookie: string;
  post(path: string, body: unknown): Promise<Response>;
  get(path: string): Promise<Response>;
  /** Signs in anew, where the session was ended. */
  signIn(): Promise<void>;
}

const ANA = { email: 'ana@example.edu', name: 'Ana', password: 'correct horse battery' };

/** Makes the account with a one-time link and signs in. Throws when that is refused. */
export async function signUpByHttp(url: string, setupLink: string, account = ANA): Promise<ByHttp> {
  const post = (path: string, body: unknown, cookie = '') => fetch(url + path, { method: 'POST', headers: { 'content-type': 'application/json', origin: url, cookie }, body: JSON.stringify(body) });
  const made = await post('/api/setup', { token: setupLink.split('/').at(-1), ...account });
  if (!made.ok) throw new Error(`no account was made: ${await made.text()}`);
  const cookie = await signInByHttp(url, account);
  const person: ByHttp = {
    cookie,
    post: (path, body) => post(path, body, person.cookie),
    get: (path) => fetch(url + path, { headers: { cookie: person.cookie } }),
    async signIn() {
      person.cookie = await signInByHttp(url, account);
    },
  };
  return person;
}

/** The session's cookies; without one for the session when the password is wrong. */
export async function signInByHttp(url: string, { email, password }: { email: string; password: string }): Promise<string> {
  const csrf = await fetch(`${url}/api/auth/csrf`);
  const { csrfToken } = (await csrf.json()) as { csrfToken: string };
  const answer = await fetch(`${url}/api/auth/callback/credentials`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: url, cookie: cookiesOf(csrf) },
    body: new URLSearchParams({ csrfToken, email, password, json: 'true' }),
  });
  return cookiesOf(answer);
}

export function cookiesOf(response: Response): string {
  return response.headers.getSetCookie().map((cookie) => cookie.split(';')[0] ?? '').join('; ');
}

import { existsSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const port = z.coerce.number({ error: 'must be a number' }).int().min(0).max(65535);
const filled = z.string().trim().min(1);

/** One variable, one line; `.env.example` explains each and a test keeps the two lists equal. */
export const variables = {
  PORT: port.default(3000),
  HOST: filled.default('0.0.0.0'),
  DATA_DIR: filled.default('./data'),
  DATABASE_URL: filled
    .regex(/^(file:|postgres(ql)?:\/\/)/, 'must begin with file: or postgresql://')
    .optional(),
  NEXTAUTH_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  NEXTAUTH_URL: z.url({ error: 'must be a full address such as https://game.example.edu' }).optional(),
  OIDC_ISSUER: z.url({ error: 'must be a full address' }).optional(),
  OIDC_CLIENT_ID: filled.optional(),
  OIDC_CLIENT_SECRET: filled.optional(),
  OIDC_NAME: filled.default('University account'),
  OIDC_FACILITATORS: z.string().default(''),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
};

/** The settings of this process, read once from its environment. */
export interface Environment {
  /** TCP port; 0 lets the system choose one. */
  readonly port: number;
  /** Address to listen on: `0.0.0.0` for the whole room, `127.0.0.1` for this computer only. */
  readonly host: string;
  /** Absolute path of the folder for the database file and the secrets. */
  readonly dataDir: string;
  /** `file:<absolute path>` (SQLite) or `postgresql://…`. */
  readonly databaseUrl: string;
  /** Signs the sessions. Undefined: made at first start and kept in the data folder. */
  readonly authSecret: string | undefined;
  /** The address people type. Undefined: taken from each request. */
  readonly authUrl: string | undefined;
  /** Sign-in of a university. Undefined: e-mail and password only. */
  readonly openId: OpenIdSettings | undefined;
  readonly logLevel: z.infer<(typeof variables)['LOG_LEVEL']>;
}

export interface OpenIdSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** The words on the button. */
  readonly name: string;
  /** Addresses, and domains such as `@example.edu`, whose owners become facilitators by signing in; others need an account first. */
  readonly facilitators: readonly string[];
}

/** The environment holds something that the program cannot use. The message says what, one variable a line. */
export class EnvironmentError extends Error {
  override readonly name = 'EnvironmentError';
  readonly code = 'environment';
}

const OPEN_ID = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] as const;

/**
 * Reads settings out of `source`. An empty variable counts as absent, as in a half-filled `.env`.
 * @throws EnvironmentError naming every unusable variable at once
 */
export function readEnvironment(source: Readonly<Record<string, string | undefined>>): Environment {
  const present = Object.fromEntries(
    Object.keys(variables).flatMap((key) => (source[key] ? [[key, source[key]]] : [])),
  );
  const result = z.object(variables).safeParse(present);
  if (!result.success) {
    throw new EnvironmentError(
      ['The environment cannot be used:', ...result.error.issues.map((i) => `  ${i.path.join('.')}: ${i.message}`)].join('\n'),
    );
  }
  const read = result.data;
  const dataDir = path.resolve(read.DATA_DIR);
  return {
    port: read.PORT,
    host: read.HOST,
    dataDir,
    databaseUrl: absoluteUrl(read.DATABASE_URL ?? `file:${path.join(dataDir, 'plan-b.db')}`),
    authSecret: read.NEXTAUTH_SECRET,
    authUrl: read.NEXTAUTH_URL,
    openId: openId(read),
    logLevel: read.LOG_LEVEL,
  };
}

/** A file is meant from the folder the program was started in, wherever it is opened later. */
function absoluteUrl(url: string): string {
  return url.startsWith('file:') ? `file:${path.resolve(url.slice('file:'.length))}` : url;
}

function openId(read: Partial<Record<(typeof OPEN_ID)[number], string>> & { OIDC_NAME: string; OIDC_FACILITATORS: string }): OpenIdSettings | undefined {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = read;
  const facilitators = read.OIDC_FACILITATORS.toLowerCase().split(/[\s,]+/).filter((listed) => listed !== '');
  if (issuer && clientId && clientSecret) return { issuer, clientId, clientSecret, name: read.OIDC_NAME, facilitators };
  const missing = OPEN_ID.filter((key) => !read[key]);
  if (missing.length === OPEN_ID.length) return undefined;
  throw new EnvironmentError(
    `The environment cannot be used:\n  ${missing.join(', ')}: needed too, since ${OPEN_ID.filter((key) => read[key]).join(', ')} is set`,
  );
}

let current: Environment | undefined;

/**
 * This process's settings, read at the first call. Variables from a file `.env` in the folder the program was started
 * in join the environment first; one that is set already keeps its value.
 * @throws EnvironmentError as `readEnvironment`
 */
export function environment(): Environment {
  return (current ??= readProcess());
}

function readProcess(): Environment {
  if (existsSync('.env')) process.loadEnvFile('.env');
  return readEnvironment(process.env);
}

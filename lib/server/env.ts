import { existsSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { isPostgres } from './database-url.ts';

const port = z.coerce.number({ error: 'must be a number' }).int().min(0).max(65535);
/** Days, or for good. */
const days = z.union([z.literal('always'), z.coerce.number().int().min(1)], { error: 'must be a number of days, or always' });
const filled = z.string().trim().min(1);

/** One variable, one line; `.env.example` explains each and a test keeps the two lists equal. */
export const variables = {
  PORT: port.default(3000),
  HOST: filled.default('0.0.0.0'),
  DRAIN_SECONDS: z.coerce.number({ error: 'must be a number' }).min(0).max(60).default(0),
  DATA_DIR: filled.default('./data'),
  DATABASE_URL: filled
    .regex(/^(file:|postgres(ql)?:\/\/)/, 'must begin with file: or postgresql://')
    .optional(),
  NEXTAUTH_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  SIGNING_KEY: z.string().min(32, 'must have at least 32 characters').optional(),
  REDIS_URL: filled.regex(/^rediss?:\/\//, 'must begin with redis:// or rediss://').optional(),
  NEXTAUTH_URL: z.url({ error: 'must be a full address such as https://game.example.edu' }).optional(),
  OIDC_ISSUER: z.url({ error: 'must be a full address' }).optional(),
  OIDC_CLIENT_ID: filled.optional(),
  OIDC_CLIENT_SECRET: filled.optional(),
  OIDC_NAME: filled.default('University account'),
  OIDC_FACILITATORS: z.string().default(''),
  // Files are printed by whatever Chromium is there when they are asked for: exports/chromium.ts looks each time.
  CHROMIUM_PATH: filled.optional(),
  RATE_LIMITS: z.enum(['on', 'off']).default('on'),
  KEEP_NAMES_DAYS: days.default(30),
  KEEP_RECORDS_DAYS: days.default(365),
  METRICS_PORT: port.optional(),
  METRICS_HOST: filled.default('127.0.0.1'),
  LOSSY_DATABASE: z.enum(['refused', 'allowed']).default('refused'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
};

/** The settings of this process, read once from its environment. */
export interface Environment {
  /** TCP port; 0 lets the system choose one. */
  readonly port: number;
  /** Address to listen on: `0.0.0.0` for the whole room, `127.0.0.1` for this computer only. */
  readonly host: string;
  /** How long the program goes on after it was asked to end, while `/readyz` says so already, in milliseconds. */
  readonly drainNoticeMs: number;
  /** Where the numbers for Prometheus are shown. Undefined: nowhere, and nothing is counted. */
  readonly metrics: { readonly host: string; readonly port: number } | undefined;
  /** How long names and records are kept. */
  readonly keeping: { readonly namesDays: number | null; readonly recordsDays: number | null };
  /** Whether a PostgreSQL is put up with that answers before it has written. */
  readonly lossyAllowed: boolean;
  /** Absolute path of the folder for the database file and the secrets. */
  readonly dataDir: string;
  /** `file:<absolute path>` (SQLite) or `postgresql://…`. */
  readonly databaseUrl: string;
  /** Signs the sessions. Undefined: made at first start and kept in the data folder. */
  readonly authSecret: string | undefined;
  /** From which the key follows that signs records. Undefined: made at first start and kept in the data folder. */
  readonly signingKey: string | undefined;
  /** Where the nodes of one installation hear of each other. Undefined: there is one. */
  readonly redisUrl: string | undefined;
  /** The address people type. Undefined: taken from each request. */
  readonly authUrl: string | undefined;
  /** Sign-in of a university. Undefined: e-mail and password only. */
  readonly openId: OpenIdSettings | undefined;
  /** Whether the line counts how often a seat speaks. Off only for measurements and hostile tests on this very computer. */
  readonly limited: boolean;
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
  refuseHalfOfSeveral(read);
  const dataDir = path.resolve(read.DATA_DIR);
  return {
    port: read.PORT,
    host: read.HOST,
    drainNoticeMs: read.DRAIN_SECONDS * 1000,
    metrics: read.METRICS_PORT === undefined ? undefined : { host: read.METRICS_HOST, port: read.METRICS_PORT },
    keeping: { namesDays: daysOf(read.KEEP_NAMES_DAYS), recordsDays: daysOf(read.KEEP_RECORDS_DAYS) },
    lossyAllowed: read.LOSSY_DATABASE === 'allowed',
    dataDir,
    databaseUrl: absoluteUrl(read.DATABASE_URL ?? `file:${path.join(dataDir, 'plan-b.db')}`),
    authSecret: read.NEXTAUTH_SECRET,
    signingKey: read.SIGNING_KEY,
    redisUrl: read.REDIS_URL,
    authUrl: read.NEXTAUTH_URL,
    openId: openId(read),
    limited: limited(read),
    logLevel: read.LOG_LEVEL,
  };
}

/** A program that others can reach, directly or by a proxy's address, is never without limits. */
function limited({ RATE_LIMITS, HOST, NEXTAUTH_URL }: { RATE_LIMITS: 'on' | 'off'; HOST: string; NEXTAUTH_URL?: string | undefined }): boolean {
  if (RATE_LIMITS === 'on') return true;
  if (HOST === '127.0.0.1' && NEXTAUTH_URL === undefined) return false;
  throw new EnvironmentError('The environment cannot be used:\n  RATE_LIMITS: off only with HOST=127.0.0.1 and without NEXTAUTH_URL, for tests on this computer');
}

/** Several nodes are one installation only where they have in common what else lies in each one's data folder. */
function refuseHalfOfSeveral(read: { REDIS_URL?: string | undefined; DATABASE_URL?: string | undefined; NEXTAUTH_SECRET?: string | undefined; SIGNING_KEY?: string | undefined }): void {
  if (read.REDIS_URL === undefined) return;
  const problems = [
    ...(isPostgres(read.DATABASE_URL ?? '') ? [] : ['DATABASE_URL: must name a PostgreSQL, since REDIS_URL is set: several nodes share one database']),
    ...(['NEXTAUTH_SECRET', 'SIGNING_KEY'] as const).flatMap((key) => (read[key] === undefined ? [`${key}: needed too, since REDIS_URL is set, and the same for every node`] : [])),
  ];
  if (problems.length > 0) throw new EnvironmentError(['The environment cannot be used:', ...problems.map((problem) => `  ${problem}`)].join('\n'));
}

function daysOf(kept: number | 'always'): number | null {
  return kept === 'always' ? null : kept;
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

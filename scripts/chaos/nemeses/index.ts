import { signUpByHttp } from '../../../tests/support/by-http';
import { startInstallation } from '../../../tests/support/installation';
import { startPostgres } from '../../../tests/support/postgres-server';
import { startSite, type Site } from '../site';
import { settableClock } from '../../../tests/support/settable-clock';
import { clockJumps } from './clock';
import { disk } from './disk';
import { freeze } from './freeze';
import { kill } from './kill';
import type { Nemesis } from './nemesis';
import { halfOpen, offline, slowLines } from './network';
import { postgresCrashes, powerCut } from './postgres';
import { redisFails } from './redis';
import { replay } from './replay';
import { roll } from './roll';

export const NEMESES = ['kill', 'stop', 'postgres', 'postgres-away', 'power', 'offline', 'offline-long', 'offline-longest', 'halfopen', 'slow', 'replay', 'disk', 'clock', 'node', 'redis', 'roll'] as const;
export type NemesisName = (typeof NEMESES)[number];

export function isNemesis(name: string): name is NemesisName {
  return (NEMESES as readonly string[]).includes(name);
}

/** A site, and what will do it harm. */
export interface Stage {
  site: Site;
  nemesis: Nemesis;
  /** Ends all of it. */
  close(): Promise<void>;
}

export async function prepare(name: NemesisName): Promise<Stage> {
  if (name === 'postgres' || name === 'postgres-away' || name === 'power') return onPostgres(name);
  if (name === 'node' || name === 'redis' || name === 'roll') return onTwoNodes(name);
  if (name === 'clock') return byASettableClock();
  const site = await startSite();
  return { site, nemesis: onOneFile(name, site), close: () => site.close() };
}

function onOneFile(name: Exclude<NemesisName, 'postgres' | 'postgres-away' | 'power' | 'clock' | 'node' | 'redis' | 'roll'>, site: Site): Nemesis {
  switch (name) {
    case 'kill':
      return kill(site);
    case 'stop':
      return freeze(site);
    case 'offline':
      return offline(5_000);
    case 'offline-long':
      return offline(60_000);
    case 'offline-longest':
      return offline(600_000);
    case 'halfopen':
      return halfOpen();
    case 'slow':
      return slowLines();
    case 'replay':
      return replay();
    case 'disk':
      return disk(site);
  }
}

/** Two nodes behind nginx, over one PostgreSQL and one Redis. */
async function onTwoNodes(name: 'node' | 'redis' | 'roll'): Promise<Stage> {
  const installation = await startInstallation(2);
  try {
    const { url, databaseUrl, redis, close } = installation;
    const site: Site = {
      urls: [url],
      // After a rolling restart they are others.
      get nodes() {
        return installation.nodes;
      },
      databaseUrl,
      facilitator: await signUpByHttp(url, installation.setupLink()),
      close,
    };
    return { site, nemesis: name === 'redis' ? redisFails(site, redis) : name === 'roll' ? roll(installation) : kill(site), close };
  } catch (error) {
    await installation.close();
    throw error;
  }
}

/** A program whose clock is set from outside. */
async function byASettableClock(): Promise<Stage> {
  const clock = settableClock();
  if (typeof clock === 'string') throw new Error(clock);
  try {
    const site = await startSite(clock.settings);
    const close = async () => {
      await site.close();
      clock.forget();
    };
    return { site, nemesis: clockJumps(site, clock.set), close };
  } catch (error) {
    clock.forget();
    throw error;
  }
}

/** A cluster of its own, which may be crashed. */
async function onPostgres(name: 'postgres' | 'postgres-away' | 'power'): Promise<Stage> {
  const postgres = await startPostgres();
  if (typeof postgres === 'string') throw new Error(postgres);
  try {
    const site = await startSite({ DATABASE_URL: postgres.url });
    const close = async () => {
      await site.close();
      postgres.stop();
    };
    return { site, nemesis: name === 'power' ? powerCut(site, postgres) : postgresCrashes(site, postgres, name === 'postgres-away' ? 60_000 : 0), close };
  } catch (error) {
    postgres.stop();
    throw error;
  }
}

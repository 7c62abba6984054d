import type { RecordedEvent } from '../../../lib/game/events';
import type { Client } from '../client';
import { pause } from '../pause';
import { readStore, type Site } from '../site';
import { endedAmong, type Nemesis } from './nemesis';

const HOUR_MS = 3_600_000;
/** By turns: an hour on, back again, an hour back, on again. */
const AHEAD_MS = [HOUR_MS, 0, -HOUR_MS, 0] as const;
/** What is told and written may be off by this much: far more than a machine needs, far less than a jump. */
const MOST_OFF_MS = 60_000;

/** The machine's clock is set, an hour on or back, while games run: RELIABILITY F10. What people are told of the time and what the record says of it goes on as if nothing had been, and no phase ends by it. */
export function clockJumps(site: Pick<Site, 'nodes' | 'databaseUrl'>, set: (aheadMs: number) => void): Nemesis {
  let strikes = 0;
  return {
    harm: 'a clock that is set an hour on and back',
    within: 5_000,
    async strike(chance, clients) {
      const before = site.nodes.map((node) => node.pid());
      const ahead = AHEAD_MS[strikes % AHEAD_MS.length] ?? 0;
      set(ahead);
      strikes += 1;
      // Play goes on for a while by the clock as it is now.
      await pause(1_000 + chance() * 4_000);
      const findings = endedAmong(site.nodes, before, 'its clock');
      findings.push(...(await Promise.all(site.nodes.map(({ url }) => notSet(url, ahead)))).flat());
      findings.push(...(await Promise.all(clients.map(timeTold))).flat());
      for (const game of new Set(clients.map((client) => client.game))) {
        const { events } = await readStore(site, (store) => store.load(game));
        findings.push(...timesWritten(events.map(({ event }) => event), Date.now()));
      }
      return { anew: false, findings };
    },
  };
}

/** In words, where a process does not have the clock it was set to: Node writes it on each answer. */
async function notSet(url: string, ahead: number): Promise<string[]> {
  const date = Date.parse((await fetch(`${url}/healthz`)).headers.get('date') ?? '');
  return Math.abs(date - Date.now() - ahead) < MOST_OFF_MS ? [] : [`the clock of ${url} was to be ${ahead / 60_000} minutes ahead, and was not`];
}

/** What a line is told of the time, held against the clock of this process, which nobody sets. */
async function timeTold({ line, way }: Client): Promise<string[]> {
  const answer = await line.ask<{ now: number }>('clock', {});
  if (!answer?.ok) return [];
  const off = answer.value.now - Date.now();
  return Math.abs(off) > MOST_OFF_MS ? [`${way.seat} is told a time that is ${Math.round(off / 60_000)} minutes off`] : [];
}

/** What a record says of the time that cannot be: nothing in a run takes so long that a phase could end by itself, or that a moment lies in the future. */
export function timesWritten(record: readonly RecordedEvent[], now: number): string[] {
  return record.flatMap(({ type, position, at }, index) => {
    const last = record[index - 1]?.at ?? at;
    if (type === 'PhaseExpired') return [`event ${position}: a phase ended by itself`];
    if (at < last) return [`event ${position} was earlier than the one before it`];
    if (at > now + MOST_OFF_MS || at - last > HOUR_MS / 2) return [`event ${position} was ${Math.round((at - now) / 60_000)} minutes from now`];
    return [];
  });
}

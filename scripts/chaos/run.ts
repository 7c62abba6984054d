import { chanceFor } from '../../lib/rehearsal/chance';
import { booksOf } from './books';
import { converge, judge, type Verdict } from './inspection';
import type { Nemesis } from './nemeses/nemesis';
import { pause } from './pause';
import type { Site } from './site';
import { openTable, type ChaosTable } from './table';

export interface Run {
  site: Site;
  nemesis: Nemesis;
  strikes: number;
  seed: number;
  /** Lines in all, Control's included. */
  clients: number;
  games: number;
  /** After so many milliseconds it strikes no more. */
  longestMs?: number;
  /** No client lets more than so many milliseconds pass between two things done. */
  haste?: number;
  /** Told of each strike. */
  tell?: (line: string) => void;
}

/** The figures of a run, and in words what was found wrong. */
export interface Figures {
  /** How often the nemesis struck. */
  kills: number;
  /** Games begun: one that is over makes room for another. */
  games: number;
  clients: number;
  events: number;
  invoked: number;
  acked: number;
  refused: number;
  /** Sendings beyond the first of an operation. */
  repeats: number;
  /** Operations of which no answer came, and which the record settles. */
  resolvedOnce: number;
  resolvedNever: number;
  /** Gaps in what clients were told as it happened, which they noticed and had filled. */
  healed: number;
  /** Answers that said "not now". */
  putOff: number;
  lost: number;
  duplicated: number;
  gaps: number;
  broken: number;
  unresolved: number;
  contradicted: number;
  diverged: number;
  draftsLost: number;
  /** Strikes after which it took longer than the nemesis allows until all knew the same: a matter of speed, and of the machine. */
  late: number;
  /** What the nemesis itself saw of the program that should not have been. */
  harmed: number;
  /** From the end of a fault until everybody was back, nothing was under way, and all knew the same. */
  recoveryMs: { p50: number; p95: number; max: number };
  seconds: number;
  findings: string[];
}

/** What must not be: any of these above zero is a failed run. */
export const FAULTS = ['lost', 'duplicated', 'gaps', 'broken', 'unresolved', 'contradicted', 'diverged', 'draftsLost', 'harmed'] as const satisfies readonly (keyof Figures)[];

/** The figures by which a run failed. `strict`: to be back late is a fault as well, which only a machine with nothing else to do can be held to. */
export function faultsOf(figures: Pick<Figures, (typeof FAULTS)[number] | 'late'>, strict = false): string[] {
  return [...FAULTS, ...(strict ? (['late'] as const) : [])].filter((fault) => figures[fault] !== 0);
}

const CALM_MS = { least: 200, spread: 1_300 };
/** Who does not know the same as all others after so long has diverged; who never ended what was under way is judged as it is. */
const LAST_WAIT_MS = 60_000;

/** Plays games while a nemesis strikes, and after each strike waits until all know the same again. Clients do not ask for anything new while that is looked at. */
export async function run({ site, nemesis, strikes, seed, clients, games, longestMs = Infinity, haste = 400, tell = () => undefined }: Run): Promise<Figures> {
  const began = performance.now();
  const books = booksOf(site);
  const chance = chanceFor(seed, `strikes of ${nemesis.harm}`);
  const verdicts: { verdict: Verdict; table: ChaosTable }[] = [];
  const findings: string[] = [];
  const recoveries: number[] = [];
  const sums = { diverged: 0, draftsLost: 0, late: 0, harmed: 0, broken: 0 };
  let resting = true;
  let opened = 0;

  const open = async (): Promise<ChaosTable> => {
    opened += 1;
    const table = await openTable(site, { name: `Chaos ${seed}-${opened}`, seats: Math.ceil(clients / games), seed, haste, ...(nemesis.way ? { way: (url: string) => nemesis.way?.(url) ?? Promise.resolve(url) } : {}) });
    for (const client of table.clients) void client.work(() => !resting);
    return table;
  };
  const close = async (table: ChaosTable): Promise<void> => {
    for (const until = performance.now() + LAST_WAIT_MS; !table.clients.every(({ rests }) => rests) && performance.now() < until; ) await pause(50);
    verdicts.push({ verdict: await judge(books, table), table });
    for (const client of table.clients) client.leave();
  };

  const tables = await Promise.all(Array.from({ length: games }, open));
  try {
    for (const until = performance.now() + 10_000; !tables.every((table) => table.clients.every(({ line }) => line.live)) && performance.now() < until; ) await pause(20);
    for (let strike = 1; strike <= strikes && performance.now() - began < longestMs; strike += 1) {
      resting = false;
      await pause(CALM_MS.least + chance() * CALM_MS.spread);
      const { anew, findings: seen } = await nemesis.strike(chance, tables.flatMap((table) => table.clients));
      resting = true;
      const mended = performance.now();
      if (anew) for (const { clients: seated } of tables) for (const client of seated) client.takeBreath();
      const { recoveredMs, diverged, draftsLost, broken } = await converge(books, tables, mended, mended + LAST_WAIT_MS);
      seen.push(...site.nodes.flatMap((node, at) => (node.pid() === null ? [`process ${at + 1} has ended by itself after it was mended`] : [])));
      recoveries.push(recoveredMs);
      sums.late += recoveredMs > nemesis.within ? 1 : 0;
      sums.diverged += diverged.length;
      sums.draftsLost += draftsLost.length;
      sums.harmed += seen.length;
      sums.broken += broken.length;
      findings.push(...seen, ...diverged, ...draftsLost, ...broken);
      for (const [at, table] of tables.entries()) {
        if (table.clients[0]?.line.view.recordOpenedAt == null) continue;
        await close(table);
        tables[at] = await open();
      }
      tell(`strike ${strike} of ${strikes}: all back after ${Math.round(recoveredMs)} ms${diverged.length + seen.length > 0 ? `, ${diverged.length} diverged, ${seen.length} harmed` : ''}`);
    }
    for (const table of tables) await close(table);
  } finally {
    for (const table of tables) for (const client of table.clients) client.leave();
    await nemesis.close?.();
  }

  const played = verdicts.flatMap(({ table }) => table.clients);
  const histories = played.flatMap((client) => client.operations);
  const count = (of: (verdict: Verdict) => number) => verdicts.reduce((sum, { verdict }) => sum + of(verdict), 0);
  for (const { verdict } of verdicts) findings.push(...verdict.lost, ...verdict.duplicated, ...verdict.unresolved, ...verdict.contradicted, ...verdict.gaps, ...verdict.broken);
  const sorted = recoveries.sort((a, b) => a - b);
  const share = (part: number) => Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0);
  return {
    kills: recoveries.length,
    games: opened,
    clients: Math.ceil(clients / games) * games,
    events: count(({ events }) => events),
    invoked: histories.length,
    acked: count(({ acked }) => acked),
    refused: count(({ refused }) => refused),
    repeats: histories.reduce((sum, { tries }) => sum + Math.max(0, tries - 1), 0),
    resolvedOnce: count(({ resolvedOnce }) => resolvedOnce),
    resolvedNever: count(({ resolvedNever }) => resolvedNever),
    healed: played.reduce((sum, { line }) => sum + line.healed, 0),
    putOff: played.reduce((sum, client) => sum + client.putOff, 0),
    lost: count(({ lost }) => lost.length),
    duplicated: count(({ duplicated }) => duplicated.length),
    gaps: count(({ gaps }) => gaps.length),
    unresolved: count(({ unresolved }) => unresolved.length),
    contradicted: count(({ contradicted }) => contradicted.length),
    ...sums,
    broken: sums.broken + count((verdict) => verdict.broken.length),
    recoveryMs: { p50: share(0.5), p95: share(0.95), max: share(1) },
    seconds: Math.round((performance.now() - began) / 100) / 10,
    findings,
  };
}

import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Seat } from '@/lib/game/seat';
import { play, plots, type Plot } from '../arbitrary-game';
import { runOf, worldOf, type Run } from '../run';
import { tinyScenario } from '../tiny-scenario';
import { toldSalts, twist } from '../twist';
import type { Fault } from './fault';
import type { Received } from './recording';
import type { SteadyHouse } from './steady-house';
import { wireRun, type Principal, type WirePlan, type WireRun } from './wire-run';

/** A game by chance, and the chances that its other runs differ by. */
export interface Wired {
  plot: Plot;
  chance: number[];
}

const SEED = Number(process.env.LAW_SEED ?? 20_260_101);

/** So many games, the same in every run of the tests (LAW_SEED plays others). */
export function someGames(count: number, mostMoves?: number): Wired[] {
  const chances = fc.array(fc.nat({ max: 9_999 }), { minLength: 30, maxLength: 30 });
  return fc.sample(fc.record({ plot: plots(tinyScenario, mostMoves), chance: chances }), { seed: SEED, numRuns: count });
}

interface Wishes {
  pages: WirePlan['pages'];
  fault?: Fault;
}

/** The run from which others differ, as each principal is sent it. */
export function firstRun(steady: SteadyHouse, { plot }: Wired, principals: readonly Principal[], { pages, fault }: Wishes): Promise<WireRun> {
  const plain = closedRun(plot);
  return wireRun(steady, { name: 'a', plot, steps: plain.steps.map(({ step }) => step), end: endOf(plain), told: new Set(), knows: null, principals, pages, ...(fault ? { fault } : {}) });
}

/** A run that differs from the first in everything that is hidden from one seat, and in nothing else. */
export function otherRun(steady: SteadyHouse, { plot, chance }: Wired, viewer: Seat, principals: readonly Principal[], { pages, fault }: Wishes): Promise<WireRun> {
  const plain = closedRun(plot);
  const knows = 'team' in viewer ? viewer.team : null;
  return wireRun(steady, { name: 'b', plot, steps: twist(plain, viewer, chance), end: endOf(plain), told: toldSalts(plain, viewer), knows, principals, pages, ...(fault ? { fault } : {}) });
}

/** A game whose record is not opened: until then there is something to hide. */
function closedRun(plot: Plot): Run {
  const steps = play(plot, tinyScenario).steps.map(({ step }) => step);
  return runOf(steps.filter(({ command }) => command.type !== 'openRecord'), worldOf(tinyScenario));
}

const endOf = ({ steps }: Run): number => (steps.at(-1)?.step.at ?? 0) + 2;

/** Fails at the first thing that differs, with what stands around the place. */
export function assertSame(name: string, one: readonly Received[] = [], other: readonly Received[] = []): void {
  const difference = differenceOf(one, other);
  if (difference !== null) assert.fail(`${name}: ${difference}`);
}

/** Where two recordings part; null: they are the same to the byte. */
export function differenceOf(one: readonly Received[] = [], other: readonly Received[] = []): string | null {
  for (let index = 0; index < Math.max(one.length, other.length); index += 1) {
    const [a, b] = [one[index], other[index]];
    if (a?.what === b?.what && a?.bytes === b?.bytes) continue;
    const at = [...(a?.bytes ?? '')].findIndex((letter, place) => letter !== (b?.bytes ?? '')[place]);
    const around = (bytes = '(nothing)') => bytes.slice(Math.max(0, at - 160), Math.max(0, at) + 160);
    return `number ${index + 1} of ${one.length} and ${other.length}, ${a?.what ?? '(nothing)'} against ${b?.what ?? '(nothing)'}:\n  ${around(a?.bytes)}\n  ${around(b?.bytes)}`;
  }
  return null;
}

import type { Caller } from './raw-line';
import { RawLine } from './raw-line';

/** Somebody in a game of their own, who asks the time now and then. */
export interface Bystander {
  /** How long they waited for the answer, in milliseconds: the middle one, the hundredth part's, and the longest. */
  waited(): { p50: number; p99: number; max: number };
  /** Questions that were not answered over an open line, and times when no line could be had. */
  lost(): number;
  /** How often the line was cut: on a machine that has no time for either side, for a sign of life that came late. */
  cut(): number;
  leave(): void;
}

const EVERY_MS = 100;

export async function bystander(url: string, caller: Caller): Promise<Bystander> {
  let line = await RawLine.connect(url, caller);
  const times: number[] = [];
  let [lost, cut] = [line ? 0 : 1, 0];
  let asking = false;
  async function askOnce(): Promise<void> {
    const began = performance.now();
    const answer = await line?.ask('clock', '{}');
    if (answer?.ok) times.push(performance.now() - began);
    else if (line?.open) lost += 1;
    else {
      cut += 1;
      line = await RawLine.connect(url, caller);
      if (!line) lost += 1;
    }
  }
  const timer = setInterval(() => {
    if (asking) return;
    asking = true;
    void askOnce().finally(() => (asking = false));
  }, EVERY_MS).unref();
  return {
    waited() {
      const sorted = [...times].sort((a, b) => a - b);
      const at = (share: number): number => Math.round(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0);
      return { p50: at(0.5), p99: at(0.99), max: at(1) };
    },
    lost: () => lost,
    cut: () => cut,
    leave() {
      clearInterval(timer);
      line?.close();
    },
  };
}

import { preflight, type PreflightRequest, type PreflightStep } from '@/lib/preflight/preflight';
import type { Report } from '@/lib/preflight/report';

/** What the worker tells the page: how far it is and what it knows so far, that it is done, or why it broke off. */
export type FromWorker =
  | { kind: 'step'; stage: PreflightStep['stage']; done: number; total: number; report: Report }
  | { kind: 'done'; report: Report; seconds: number }
  | { kind: 'failed'; why: string };

/** How often the page is told, in milliseconds. */
const TOLD_EVERY = 200;

const tell = (message: FromWorker): void => self.postMessage(message);

/** Runs one pre-flight to its end without a break; the page stops it by ending the worker. */
self.onmessage = ({ data }: MessageEvent<PreflightRequest>) => {
  try {
    run(data);
  } catch (error) {
    tell({ kind: 'failed', why: error instanceof Error ? error.message : String(error) });
  }
};

function run(ask: PreflightRequest): void {
  const began = performance.now();
  let told = began;
  const flight = preflight(ask);
  for (let step = flight.next(); ; step = flight.next()) {
    if (step.done) return tell({ kind: 'done', report: step.value, seconds: (performance.now() - began) / 1000 });
    if (performance.now() - told < TOLD_EVERY) continue;
    told = performance.now();
    const { stage, done, total, report } = step.value;
    tell({ kind: 'step', stage, done, total, report: report() });
  }
}

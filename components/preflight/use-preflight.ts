import { useEffect, useRef, useState } from 'react';
import type { PreflightRequest, PreflightStep } from '@/lib/preflight/preflight';
import type { Report } from '@/lib/preflight/report';
import type { FromWorker } from './preflight.worker';

/** Where a pre-flight stands, with the report as far as it goes. */
export type Flight =
  | { state: 'ready'; report: null }
  | { state: 'flying'; report: Report | null; stage: PreflightStep['stage']; done: number; total: number }
  | { state: 'done'; report: Report; seconds: number }
  | { state: 'stopped'; report: Report | null }
  | { state: 'failed'; report: Report | null; why: string };

/** Runs pre-flights beside the page, so that it stays quick; one at a time. */
export function usePreflight(): { flight: Flight; start: (ask: PreflightRequest) => void; stop: () => void } {
  const [flight, setFlight] = useState<Flight>({ state: 'ready', report: null });
  const worker = useRef<Worker | null>(null);
  const end = () => {
    worker.current?.terminate();
    worker.current = null;
  };
  useEffect(() => end, []);
  return {
    flight,
    start(ask) {
      end();
      setFlight({ state: 'flying', report: null, stage: 'playing', done: 0, total: ask.games * ask.readings.length });
      const started = new Worker(new URL('./preflight.worker.ts', import.meta.url), { type: 'module' });
      worker.current = started;
      started.onmessage = ({ data }: MessageEvent<FromWorker>) => setFlight((before) => after(before, data));
      started.onerror = ({ message }) => setFlight((before) => ({ state: 'failed', report: before.report, why: message || '–' }));
      started.postMessage(ask);
    },
    stop() {
      end();
      setFlight(({ report }) => ({ state: 'stopped', report }));
    },
  };
}

function after(before: Flight, message: FromWorker): Flight {
  switch (message.kind) {
    case 'step':
      return { state: 'flying', report: message.report, stage: message.stage, done: message.done, total: message.total };
    case 'done':
      return { state: 'done', report: message.report, seconds: message.seconds };
    case 'failed':
      return { state: 'failed', report: before.report, why: message.why };
  }
}

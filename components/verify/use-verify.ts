import { useEffect, useRef, useState } from 'react';
import type { Checked } from './check';
import type { FromWorker, ToWorker } from './verify.worker';

/** Where the check of a file stands. */
export type Check =
  | { state: 'none' }
  | { state: 'checking'; name: string }
  | { state: 'done'; name: string; checked: Checked; knownHead: string | undefined }
  | { state: 'unreadable'; name: string };

/** Checks files beside the page, one at a time; a new one ends the one before. */
export function useVerify(): { check: Check; start: (ask: ToWorker) => void } {
  const [check, setCheck] = useState<Check>({ state: 'none' });
  const worker = useRef<Worker | null>(null);
  useEffect(() => () => worker.current?.terminate(), []);
  return {
    check,
    start(ask) {
      const { file: { name }, knownHead } = ask;
      worker.current?.terminate();
      setCheck({ state: 'checking', name });
      const started = new Worker(new URL('./verify.worker.ts', import.meta.url), { type: 'module' });
      worker.current = started;
      started.onmessage = ({ data }: MessageEvent<FromWorker>) => setCheck(data ? { state: 'done', name, checked: data, knownHead } : { state: 'unreadable', name });
      started.onerror = () => setCheck({ state: 'unreadable', name });
      started.postMessage(ask);
    },
  };
}

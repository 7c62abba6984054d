import { check, LARGEST, type Checked } from './check';

export interface ToWorker {
  file: File;
  knownHead: string | undefined;
}

/** null: the file could not be read. */
export type FromWorker = Checked | null;

/** Checks one file, beside the page, which stays quick. */
self.onmessage = async ({ data: { file, knownHead } }: MessageEvent<ToWorker>) => {
  const tell = (message: FromWorker): void => self.postMessage(message);
  if (file.size > LARGEST) return tell({ kind: 'refused', why: 'too-large' });
  try {
    tell(await check(await file.arrayBuffer(), knownHead));
  } catch {
    tell(null);
  }
};

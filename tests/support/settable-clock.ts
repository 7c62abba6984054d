import { existsSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** The time of day of a program, which can be set while it runs. */
export interface SettableClock {
  /** With these settings a program goes by it. */
  settings: Record<string, string>;
  /** Sets it to so many milliseconds ahead of the machine's own; below zero, behind. */
  set(aheadMs: number): void;
  /** Removes what it is read from, once no program goes by it. */
  forget(): void;
}

/** By Debian's libfaketime, which stands between a program and the operating system's clock; what the program measures times by (CLOCK_MONOTONIC) is left alone. A string: what is missing. */
export function settableClock(): SettableClock | string {
  const library = process.platform === 'linux' && readdirSync('/usr/lib').map((folder) => path.join('/usr/lib', folder, 'faketime/libfaketimeMT.so.1')).find((file) => existsSync(file));
  if (!library) return 'no libfaketime here';
  const folder = mkdtempSync(path.join(tmpdir(), 'plan-b-clock-'));
  const file = path.join(folder, 'ahead');
  const set = (aheadMs: number) => {
    // Never half written: the program reads it at every look at the clock.
    writeFileSync(`${file}.new`, `${aheadMs < 0 ? '' : '+'}${aheadMs / 1_000}\n`);
    renameSync(`${file}.new`, file);
  };
  set(0);
  return {
    settings: { LD_PRELOAD: library, FAKETIME_TIMESTAMP_FILE: file, FAKETIME_NO_CACHE: '1', DONT_FAKE_MONOTONIC: '1', FAKETIME_DONT_FAKE_MONOTONIC: '1' },
    set,
    forget: () => rmSync(folder, { recursive: true, force: true }),
  };
}

import { useSyncExternalStore } from 'react';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

const listeners = new Set<() => void>();
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
const chosen = (): Theme => {
  const theme = document.documentElement.dataset.theme;
  return theme === 'light' || theme === 'dark' ? theme : 'system';
};

/** Puts the choice on the page at once, and in a cookie for the next one. */
export function chooseTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  document.cookie = `theme=${theme}; path=/; max-age=${theme === 'system' ? 0 : 31_536_000}; samesite=lax`;
  for (const listener of listeners) listener();
}

/** What was chosen on this device; `atFirst` is what the server drew. */
export function useTheme(atFirst: Theme = 'system'): Theme {
  return useSyncExternalStore(subscribe, chosen, () => atFirst);
}

const DARK = '(prefers-color-scheme: dark)';

/** Whether this device is set to dark. Unknown to the server, which says no. */
export function useDeviceDark(): boolean {
  return useSyncExternalStore(
    (listener) => {
      const device = matchMedia(DARK);
      device.addEventListener('change', listener);
      return () => device.removeEventListener('change', listener);
    },
    () => matchMedia(DARK).matches,
    () => false,
  );
}

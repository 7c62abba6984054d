'use client';

import { useTranslations } from 'next-intl';
import { useSyncExternalStore } from 'react';

const THEMES = ['system', 'light', 'dark'] as const;
type Theme = (typeof THEMES)[number];

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
function choose(theme: Theme) {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  document.cookie = `theme=${theme}; path=/; max-age=${theme === 'system' ? 0 : 31_536_000}; samesite=lax`;
  for (const listener of listeners) listener();
}

/** Light, dark, or as the device is set. */
export function ThemeChoice() {
  const t = useTranslations('common.theme');
  const theme = useSyncExternalStore(subscribe, chosen, () => 'system');
  return (
    <fieldset className="flex flex-wrap gap-x-5">
      <legend className="text-sm text-muted">{t('label')}</legend>
      {THEMES.map((one) => (
        <label key={one} className="flex min-h-11 cursor-pointer items-center gap-2">
          <input type="radio" name="theme" checked={theme === one} onChange={() => choose(one)} className="size-5" />
          {t(one)}
        </label>
      ))}
    </fieldset>
  );
}

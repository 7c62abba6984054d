'use client';

import { useTranslations } from 'next-intl';
import { chooseTheme, THEMES, useTheme } from '@/components/ui/theme';

/** Light, dark, or as the device is set. */
export function ThemeChoice() {
  const t = useTranslations('common.theme');
  const theme = useTheme();
  return (
    <fieldset className="flex flex-wrap gap-x-5">
      <legend className="text-sm text-muted">{t('label')}</legend>
      {THEMES.map((one) => (
        <label key={one} className="flex min-h-11 cursor-pointer items-center gap-2">
          <input type="radio" name="theme" checked={theme === one} onChange={() => chooseTheme(one)} className="size-5" />
          {t(one)}
        </label>
      ))}
    </fieldset>
  );
}

'use client';

import clsx from 'clsx';
import { Moon, Sun } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from './button';
import { chooseTheme, useDeviceDark, useTheme } from './theme';

/** From light to dark and back by one press, where there is no room for the whole choice nor for a word. `usually` is how the page looks while nothing is chosen. */
export function ThemeSwitch({ usually, className }: { usually: 'device' | 'dark'; className?: string }) {
  const t = useTranslations('common.theme');
  const theme = useTheme();
  const deviceDark = useDeviceDark();
  const dark = theme === 'system' ? usually === 'dark' || deviceDark : theme === 'dark';
  const other = dark ? 'light' : 'dark';
  const Icon = dark ? Sun : Moon;
  // Where the device decides, its own look is no choice to be kept: the page follows it again.
  const asDevice = usually === 'device' && (other === 'dark') === deviceDark;
  return (
    <Button kind="quiet" className={clsx('min-w-11 px-2', className)} aria-label={t('switch', { to: other })} title={t('switch', { to: other })} onClick={() => chooseTheme(asDevice ? 'system' : other)}>
      <Icon aria-hidden="true" strokeWidth={1.5} className="size-[1.2em]" />
    </Button>
  );
}

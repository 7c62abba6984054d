'use client';

import type { ReactNode } from 'react';
import { type Theme, useTheme } from '@/components/ui/theme';

/** The situation room: dark unless its reader chose light on this device. */
export function DarkRoom({ chosen, children }: { chosen: Theme; children: ReactNode }) {
  const theme = useTheme(chosen);
  return <div data-theme={theme === 'light' ? 'light' : 'dark'} className="min-h-dvh bg-paper">{children}</div>;
}

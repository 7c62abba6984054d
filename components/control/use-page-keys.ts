'use client';

import { useMemo } from 'react';
import type { DeskHrefs } from './desk-bar';
import { useDeskKeys } from './use-desk-keys';

/** The keys for what stands around the desk: its other pages, the rehearsal, and whoever is at the door. */
export function usePageKeys({ lobby, log, screen }: DeskHrefs): void {
  useDeskKeys(
    useMemo(
      () => ({
        wall: () => void (screen !== null && window.open(screen, '_blank', 'noopener')),
        lobby: () => window.location.assign(lobby),
        log: () => window.location.assign(log),
        rehearse: () => document.getElementById('rehearse')?.click(),
        // Those who wait come first in the page, then those who were turned away.
        door: () => document.querySelector<HTMLElement>('[data-door] button')?.focus(),
      }),
      [lobby, log, screen],
    ),
  );
}

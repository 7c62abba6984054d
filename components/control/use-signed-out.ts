'use client';

import { useEffect } from 'react';
import { onSignedOut } from '@/components/account/session-channel';
import type { Dismissal } from '@/lib/client/game';

/** Loads the page again once its facilitator has signed out, in another tab or everywhere: a desk left open would go on showing every secret. */
export function useSignedOut(dismissed: Dismissal | null): void {
  useEffect(() => onSignedOut(() => location.reload()), []);
  const signedOut = dismissed?.reason === 'signed-out';
  useEffect(() => {
    if (signedOut) location.reload();
  }, [signedOut]);
}

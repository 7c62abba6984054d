'use client';

import { useEffect } from 'react';
import { onSignedOut } from '@/components/account/session-channel';

/** Loads the page again once its facilitator has signed out in another tab: a desk left open would go on showing every secret. */
export function useSignedOut(): void {
  useEffect(() => onSignedOut(() => location.reload()), []);
}

'use client';

import { useMemo } from 'react';
import { byKey, type DeskKey } from './desk-keys';
import { useKeys } from './use-keys';

/** Does what the desk's keys stand for. `does` is the same object from drawing to drawing, or the keys are listened to anew. */
export function useDeskKeys(does: Partial<Record<DeskKey, (which: number) => void>>): void {
  useKeys(useMemo(() => byKey(does), [does]));
}

'use client';

import { createContext, useContext, useState, type ReactNode } from 'react';
import { Notice } from '@/components/ui/notice';

type Tell = (words: string | null) => void;
const Telling = createContext<Tell | null>(null);
const Told = createContext<string | null>(null);

/**
 * Keeps for a whole desk that a colleague was quicker: by the time the answer comes, the button that was pressed may be
 * gone from the page, and its own words with it.
 */
export function Overtakings({ children }: { children: ReactNode }) {
  const [told, tell] = useState<string | null>(null);
  return (
    <Telling value={tell}>
      <Told value={told}>{children}</Told>
    </Telling>
  );
}

/** Tells the desk who was quicker, or takes it back; null where there is no desk. */
export const useTellOvertaken = (): Tell | null => useContext(Telling);

/** Who was quicker; stays until the next act from this desk. */
export function Overtaken() {
  const told = useContext(Told);
  return told === null ? null : <Notice tone="problem" className="mt-2">{told}</Notice>;
}

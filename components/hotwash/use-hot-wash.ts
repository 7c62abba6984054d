'use client';

import { useEffect, useState } from 'react';
import type { ShownStep } from '@/lib/review/hotwash/shown-step';

/** What the house tells of its hot wash. */
export interface HotWashNow {
  /** Server time when this was told, in milliseconds. */
  now: number;
  step: ShownStep | null;
  /** How many have answered; told to Control and observers, else 0. */
  answered: number;
  /** How many have written down a first reaction; told to Control and observers, else 0. */
  reactions: number;
}

const EVERY_MS = 2_000;

/** The question that is open, asked for every two seconds while the page is looked at. null: not known yet. */
export function useHotWash(gameId: string): { shown: HotWashNow | null; offset: number; again(): void } {
  const [heard, setHeard] = useState<{ shown: HotWashNow; offset: number } | null>(null);
  const [asked, ask] = useState(0);
  useEffect(() => {
    let gone = false;
    const look = async () => {
      if (document.visibilityState === 'hidden') return;
      const response = await fetch(`/api/games/${gameId}/hotwash`).catch(() => null);
      if (gone || !response?.ok) return;
      const shown = (await response.json()) as HotWashNow;
      setHeard({ shown, offset: shown.now - Date.now() });
    };
    void look();
    const timer = setInterval(() => void look(), EVERY_MS);
    return () => {
      gone = true;
      clearInterval(timer);
    };
  }, [gameId, asked]);
  return { shown: heard?.shown ?? null, offset: heard?.offset ?? 0, again: () => ask((times) => times + 1) };
}

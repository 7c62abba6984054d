'use client';

import { useSyncExternalStore } from 'react';
import { forget, recall, remember } from '@/lib/client/storage';

const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** A text in the making that this device keeps until it has been sent. */
export function useKeptText(key: string): [string, (text: string) => void] {
  const shelf = `planb note ${key}`;
  const read = () => {
    const kept = recall(shelf);
    return typeof kept === 'string' ? kept : '';
  };
  const text = useSyncExternalStore(subscribe, read, () => '');
  const write = (next: string) => {
    if (next === '') forget(shelf);
    else remember(shelf, next);
    for (const listener of listeners) listener();
  };
  return [text, write];
}

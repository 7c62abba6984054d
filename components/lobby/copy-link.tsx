'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';

/** Copies an address; where the browser refuses, shows it to be copied by hand. */
export function CopyLink({ address, words, done }: { address: string; words: string; done: string }) {
  const [state, setState] = useState<'idle' | 'copied' | 'by-hand'>('idle');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address);
      setState('copied');
    } catch {
      setState('by-hand');
    }
  };
  return (
    <span className="inline-flex flex-wrap items-center gap-3">
      <Button className="text-sm" onClick={() => void copy()}>{words}</Button>
      <span role="status" className="text-sm text-muted">{state === 'copied' ? done : state === 'by-hand' ? <code className="font-mono break-all">{address}</code> : ''}</span>
    </span>
  );
}

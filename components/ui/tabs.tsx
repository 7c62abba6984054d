'use client';

import clsx from 'clsx';
import { type KeyboardEvent, type ReactNode, useCallback, useEffect, useState } from 'react';

export interface Tab {
  id: string;
  label: ReactNode;
  /** Something new is in it: said beside the label. */
  mark?: ReactNode;
}

/**
 * Which tab is open. It stands in the address after #, so that a reload comes back to it; without
 * one, and on the server, it is the first.
 */
export function useTabs(ids: readonly string[]): { open: string; show: (id: string) => void } {
  const [first = ''] = ids;
  const known = ids.join(' ');
  const [open, setOpen] = useState(first);
  useEffect(() => {
    const read = () => {
      const id = location.hash.slice(1);
      if (known.split(' ').includes(id)) setOpen(id);
    };
    read();
    addEventListener('hashchange', read);
    return () => removeEventListener('hashchange', read);
  }, [known]);
  const show = useCallback((id: string) => {
    setOpen(id);
    history.replaceState(history.state, '', `#${id}`);
  }, []);
  return { open, show };
}

/** A row of tabs: arrow keys, Home and End move between them, the Tab key goes into the open one. */
export function TabList({ tabs, open, show, label, className }: { tabs: readonly Tab[]; open: string; show: (id: string) => void; label: string; className?: string }) {
  const move = (event: KeyboardEvent) => {
    const at = tabs.findIndex((tab) => tab.id === open);
    const steps: Record<string, number> = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 };
    const to = steps[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = tabs[(to + tabs.length) % tabs.length];
    if (!next) return;
    show(next.id);
    document.getElementById(`tab-${next.id}`)?.focus();
  };
  return (
    <div role="tablist" aria-label={label} onKeyDown={move} className={clsx('flex', className)}>
      {tabs.map(({ id, label: word, mark }) => (
        <button
          key={id}
          type="button"
          role="tab"
          id={`tab-${id}`}
          aria-selected={id === open}
          aria-controls={`panel-${id}`}
          tabIndex={id === open ? 0 : -1}
          onClick={() => show(id)}
          className={clsx('flex min-h-11 flex-1 items-center justify-center gap-1.5 border-b-2 px-2', id === open ? 'border-ink font-semibold' : 'border-transparent text-muted')}
        >
          {word}
          {mark}
        </button>
      ))}
    </div>
  );
}

/** What a tab holds. Closed panels stay in the page, hidden, so that nothing typed in them is lost. */
export function TabPanel({ id, open, children, className }: { id: string; open: string; children: ReactNode; className?: string }) {
  return (
    <div role="tabpanel" id={`panel-${id}`} aria-labelledby={`tab-${id}`} hidden={id !== open} tabIndex={-1} className={className}>
      {children}
    </div>
  );
}

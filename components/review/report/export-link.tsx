'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState, type MouseEvent } from 'react';
import { Button, buttonClass } from '@/components/ui/button';
import { watchExport, type ExportStep } from './watch-export';

interface ExportLinkProps {
  href: string;
  name: string;
  /** Whether it says how far it is; else it is a plain link. */
  inSteps: boolean;
}

/** A link that saves a file. Where it takes a while it says how far it is; without scripts it is a plain link that waits. */
export function ExportLink({ href, name, inSteps }: ExportLinkProps) {
  const t = useTranslations('exports');
  const [at, setAt] = useState<ExportStep | null>(null);
  const work = useRef<AbortController | null>(null);
  useEffect(() => () => work.current?.abort(), []);

  const busy = at !== null && !['ready', 'failed', 'busy', 'shut', 'stopped'].includes(at.step);
  async function make(): Promise<void> {
    const mine = new AbortController();
    work.current = mine;
    setAt({ step: 'waiting' });
    const last = await watchExport(href, mine.signal, setAt);
    if (mine.signal.aborted) return;
    setAt(last);
    if (last.step === 'ready') save(`${href}?made=${last.id}`);
  }
  function click(event: MouseEvent): void {
    if (!inSteps || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    if (!busy) void make();
  }
  function stop(): void {
    work.current?.abort();
    setAt({ step: 'stopped' });
  }
  return (
    <div>
      <div className="flex flex-wrap gap-2">
        <a href={href} download aria-label={`${t('make')}: ${name}`} aria-disabled={busy || undefined} onClick={click} className={buttonClass('secondary', 'text-sm')}>{t('make')}</a>
        {busy && <Button kind="quiet" className="text-sm" onClick={stop}>{t('stop')}</Button>}
      </div>
      {busy && <progress aria-label={t('progress', { file: name })} className="mt-2 block h-1.5 w-full accent-accent" {...(at.step === 'reading' && { value: at.done, max: at.total })} />}
      <p role="status" className="text-sm text-muted not-empty:mt-1">{at !== null && <StepWords at={at} />}</p>
    </div>
  );
}

/** Saves what an address gives, and stays on the page. */
function save(address: string): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = '';
  link.click();
}

function StepWords({ at }: { at: ExportStep }) {
  const t = useTranslations('exports');
  switch (at.step) {
    case 'failed':
    case 'busy':
    case 'shut':
      return t(at.step);
    case 'reading':
      return t('steps.reading', { done: at.done, total: at.total });
    case 'ready':
      return t('steps.ready', { size: Math.max(1, Math.round(at.bytes / 1024)) });
    default:
      return t(`steps.${at.step}`);
  }
}

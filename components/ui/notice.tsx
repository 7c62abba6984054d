import clsx from 'clsx';
import type { ReactNode } from 'react';

/** plain: for information. wait: something or somebody is waited for. problem: something went wrong, and what to do. */
export type NoticeTone = 'plain' | 'wait' | 'problem';

/**
 * A sentence or two set apart by a line at its side. A problem is told to the ear at once; a wait
 * when the reader is free.
 */
export function Notice({ tone = 'plain', title, children, className }: { tone?: NoticeTone; title?: ReactNode; children?: ReactNode; className?: string }) {
  return (
    <div
      role={tone === 'problem' ? 'alert' : tone === 'wait' ? 'status' : undefined}
      className={clsx('border-l-2 py-1 pl-3', { 'border-ink': tone === 'plain', 'border-accent': tone === 'wait', 'border-danger': tone === 'problem' }, className)}
    >
      {title ? <p className={clsx('font-semibold', tone === 'problem' && 'text-danger')}>{title}</p> : null}
      {children ? <div className="text-sm">{children}</div> : null}
    </div>
  );
}

/** An empty place: what will come here and what to do until then. */
export function Empty({ children, className }: { children: ReactNode; className?: string }) {
  return <p className={clsx('border-y border-dashed border-line py-4 text-sm text-muted', className)}>{children}</p>;
}

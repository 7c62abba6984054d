import clsx from 'clsx';
import type { ReactNode } from 'react';

/** A part of a page under a small heading, set off by a line. `level` keeps the order of headings. With an `id`, it is a place to be taken to: it has its heading's name and may take the focus. */
export function Section({ title, aside, children, level = 2, id, className }: { title: ReactNode; aside?: ReactNode; children: ReactNode; level?: 2 | 3; id?: string; className?: string }) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section {...(id ? { id, tabIndex: -1, 'aria-labelledby': `${id}-title` } : {})} className={clsx('border-t pt-3 pb-6 outline-none', className)}>
      <div className="mb-2 flex flex-wrap items-baseline justify-between gap-x-3">
        <Heading id={id && `${id}-title`} className="eyebrow">{title}</Heading>
        {aside ? <div className="text-xs text-muted">{aside}</div> : null}
      </div>
      {children}
    </section>
  );
}

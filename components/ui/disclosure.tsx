import clsx from 'clsx';
import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';

/** Something that can wait, under its heading: the browser's own <details>. */
export function Disclosure({ title, children, open, className }: { title: ReactNode; children: ReactNode; open?: boolean; className?: string }) {
  return (
    <details open={open} className={clsx('group border-b', className)}>
      <summary className="flex min-h-11 list-none items-center gap-2 py-2 font-semibold [&::-webkit-details-marker]:hidden">
        <ChevronRight aria-hidden="true" strokeWidth={1.5} className="size-5 shrink-0 text-muted group-open:rotate-90" />
        <span className="min-w-0 flex-1">{title}</span>
      </summary>
      <div className="pb-4 pl-7">{children}</div>
    </details>
  );
}

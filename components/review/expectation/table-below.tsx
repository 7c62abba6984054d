import type { ReactNode } from 'react';
import { Disclosure } from '@/components/ui/disclosure';

/** The table of a chart, under it: what is drawn, in figures. It scrolls by itself where it is wider than the page. */
export function TableBelow({ title, head, children }: { title: string; head: ReactNode; children: ReactNode }) {
  return (
    <Disclosure title={title} className="mt-4 border-t [&:not([open])]:print:hidden">
      <div className="overflow-x-auto" tabIndex={0} role="group" aria-label={title}>
        <table className="text-sm">
          <thead className="border-b text-xs text-muted">{head}</thead>
          <tbody>{children}</tbody>
        </table>
      </div>
    </Disclosure>
  );
}

/** A heading of a column; figures stand to the right. */
export function Column({ children, figures = false }: { children: ReactNode; figures?: boolean }) {
  return <th scope="col" className={`min-w-14 py-1 pr-5 font-medium ${figures ? 'text-right' : 'text-left'}`}>{children}</th>;
}

/** A figure in its column. */
export function Figure({ children }: { children: ReactNode }) {
  return <td className="py-1 pr-5 text-right tabular-nums">{children}</td>;
}

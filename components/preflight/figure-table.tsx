import type { ReactNode } from 'react';

/** A table of figures that scrolls within itself on a narrow screen. The first column names the row. */
export function FigureTable({ caption, head, children, note }: { caption: string; head: readonly string[]; children: ReactNode; note?: ReactNode }) {
  return (
    <div className="mt-2 max-w-3xl">
      <div className="overflow-x-auto print:overflow-visible" tabIndex={0} role="group" aria-label={caption}>
        <table className="w-full min-w-120 text-left text-sm">
          <caption className="mb-2 text-left font-semibold">{caption}</caption>
          <thead className="border-b text-xs text-muted">
            <tr>
              {head.map((title, index) => (
                <th key={title} scope="col" className={index === 0 ? 'py-1 pr-3 font-medium' : 'px-2 py-1 text-right align-bottom font-medium'}>{title}</th>
              ))}
            </tr>
          </thead>
          <tbody>{children}</tbody>
        </table>
      </div>
      {note && <p className="mt-2 max-w-measure text-sm text-muted">{note}</p>}
    </div>
  );
}

/** One figure; one that asks to be looked at is strong. */
export function Figure({ strong = false, children }: { strong?: boolean; children: ReactNode }) {
  return <td className={`px-2 py-1 text-right ${strong ? 'font-semibold' : ''}`}>{children}</td>;
}

import type { ReactNode } from 'react';

/** One part of a decision page: a heading in the margin, its matter beside it. */
export function Section({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="grid gap-x-8 gap-y-3 border-t border-line py-7 md:grid-cols-[11rem_1fr] print:grid-cols-[8rem_1fr] print:py-4">
      <h2 id={`${id}-title`} className="font-sans text-sm font-semibold print:break-after-avoid">
        {title}
      </h2>
      <div className="min-w-0">{children}</div>
    </section>
  );
}

/** Says plainly that there is nothing, and why. */
export function Nothing({ children }: { children: ReactNode }) {
  return <p className="text-muted italic">{children}</p>;
}

import type { ReactNode } from 'react';

/** A chapter of the dossier, with a place to jump to. */
export function Chapter({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="border-t py-8 font-serif text-read first:border-t-0 first:pt-0">
      <h2 id={`${id}-title`} className="mb-4 text-xl font-semibold">
        {title}
      </h2>
      {children}
    </section>
  );
}

import { PageLink } from '@/components/ui/page-link';
import type { ReactNode } from 'react';

/** A page at the door: one heading, one form, the house's name above. */
export function DoorPage({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  return (
    <div className="mx-auto flex min-h-dvh max-w-md flex-col px-5 py-6">
      <header>
        <PageLink href="/" className="inline-flex min-h-11 items-center font-serif text-lg font-semibold">Plan B</PageLink>
      </header>
      <main id="main" className="flex flex-col gap-6 pt-[8dvh]">
        <div>
          <h1 className="font-serif text-2xl font-semibold">{title}</h1>
          <p className="mt-2 text-muted">{text}</p>
        </div>
        {children}
      </main>
    </div>
  );
}

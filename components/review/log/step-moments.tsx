'use client';

import { useEffect, useMemo, type ReactNode } from 'react';
import { useKeys } from '@/components/control/use-keys';
import { ButtonLink } from '@/components/ui/button';

/** The moment before and the next one, as links and under the arrow keys; Home and End go to the first and the last. */
export function StepMoments({ previous, next, first, last, words }: { previous: string | null; next: string | null; first: string | null; last: string | null; words: { previous: ReactNode; next: ReactNode; first: string; last: string } }) {
  useKeys(
    useMemo(
      () => ({
        ...(previous !== null && { ArrowLeft: () => location.assign(previous) }),
        ...(next !== null && { ArrowRight: () => location.assign(next) }),
        ...(first !== null && { Home: () => location.assign(first) }),
        ...(last !== null && { End: () => location.assign(last) }),
      }),
      [previous, next, first, last],
    ),
  );
  useEffect(() => {
    // The timeline keeps the moment in sight where it stands beside the page.
    if (matchMedia('(min-width: 64rem)').matches) document.querySelector('nav [aria-current=step]')?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <div className="flex gap-2">
      {previous === null ? <span className="inline-flex min-h-11 items-center px-2 text-sm text-muted">{words.first}</span> : <ButtonLink href={previous}>← {words.previous}</ButtonLink>}
      {next === null ? <span className="inline-flex min-h-11 items-center px-2 text-sm text-muted">{words.last}</span> : <ButtonLink href={next}>{words.next} →</ButtonLink>}
    </div>
  );
}

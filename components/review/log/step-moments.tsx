'use client';

import { useMemo, type ReactNode } from 'react';
import { useKeys } from '@/components/control/use-keys';
import { ButtonLink } from '@/components/ui/button';

/** The moment before and the next one, as links and under the arrow keys. */
export function StepMoments({ previous, next, words }: { previous: string | null; next: string | null; words: { previous: ReactNode; next: ReactNode; first: string; last: string } }) {
  useKeys(
    useMemo(
      () => ({
        ...(previous !== null && { ArrowLeft: () => location.assign(previous) }),
        ...(next !== null && { ArrowRight: () => location.assign(next) }),
      }),
      [previous, next],
    ),
  );
  return (
    <div className="flex gap-2">
      {previous === null ? <span className="inline-flex min-h-11 items-center px-2 text-sm text-muted">{words.first}</span> : <ButtonLink href={previous}>← {words.previous}</ButtonLink>}
      {next === null ? <span className="inline-flex min-h-11 items-center px-2 text-sm text-muted">{words.last}</span> : <ButtonLink href={next}>{words.next} →</ButtonLink>}
    </div>
  );
}

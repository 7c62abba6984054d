'use client';

import { Button } from '@/components/ui/button';

/** A page that broke. Its words are written here, since what brings the others may be what broke. */
export default function PageError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <main className="mx-auto flex min-h-dvh max-w-measure flex-col justify-center gap-4 px-5">
      <h1 className="font-serif text-2xl font-semibold">Something went wrong on our side</h1>
      <p>What you had written is kept. Try again; if it goes wrong again, tell Control.</p>
      {error.digest ? <p className="text-sm text-muted">Code for Control: {error.digest}</p> : null}
      <p>
        <Button kind="primary" onClick={reset}>
          Try again
        </Button>
      </p>
    </main>
  );
}

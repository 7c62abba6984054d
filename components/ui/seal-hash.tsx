import clsx from 'clsx';

/** The first letters of a hash, in groups of four so that two people can compare them aloud; whole for copying in `title`. */
export function SealHash({ hash, letters = 12, className }: { hash: string; letters?: number; className?: string }) {
  const short = hash.slice(0, letters).replace(/(.{4})(?=.)/g, '$1 ');
  return (
    <code title={hash} className={clsx('font-mono text-[0.9em] whitespace-nowrap', className)}>
      {short}
    </code>
  );
}

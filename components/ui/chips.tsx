import clsx from 'clsx';

/** Chips laid on one thing: ●●●○○. The number must stand beside it in words. */
export function Chips({ laid, of, className }: { laid: number; of: number; className?: string }) {
  return (
    <span aria-hidden="true" className={clsx('inline-flex gap-[0.2em] align-middle', className)}>
      {Array.from({ length: Math.max(of, laid) }, (_, i) => (
        <span key={i} className={clsx('inline-block size-[0.6em] rounded-full border border-current [print-color-adjust:exact]', i < laid && 'bg-current')} />
      ))}
    </span>
  );
}

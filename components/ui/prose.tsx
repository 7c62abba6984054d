import clsx from 'clsx';

/** Text to be read at leisure, in the serif, one paragraph for each block of lines. Shown as written: no markup. */
export function Prose({ text, className }: { text: string; className?: string }) {
  return (
    <div className={clsx('prose flex flex-col gap-3', className)}>
      {text.split(/\n\s*\n/).map((paragraph, i) => (
        <p key={i} className="whitespace-pre-line">
          {paragraph}
        </p>
      ))}
    </div>
  );
}

import clsx from 'clsx';

/** Whether the line to the server holds. A full dot is connected, a ring is not; the word stands beside it. */
export function Connection({ up, word, className }: { up: boolean; word: string; className?: string }) {
  return (
    <span className={clsx('inline-flex items-center gap-1.5 whitespace-nowrap text-xs text-muted', className)}>
      <span aria-hidden="true" className={clsx('inline-block size-2 rounded-full border border-current', up && 'bg-current')} />
      {word}
    </span>
  );
}

/** Whether a person is connected, beside a name: a full dot or a ring, with the word for the ear. */
export function Presence({ here, words }: { here: boolean; words: { here: string; away: string } }) {
  return (
    <span title={here ? words.here : words.away} className="inline-flex items-center">
      <span aria-hidden="true" className={clsx('inline-block size-2 rounded-full border border-current', here ? 'bg-current' : 'opacity-60')} />
      <span className="sr-only">{here ? words.here : words.away}</span>
    </span>
  );
}

import clsx from 'clsx';

/** Minutes and seconds, "07:05"; hours only when there are any. Overtime without its sign: the words say it. */
export function minutesAndSeconds(ms: number): string {
  const seconds = ms >= 0 ? Math.ceil(ms / 1000) : Math.floor(-ms / 1000);
  const two = (n: number) => String(n).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const rest = `${two(Math.floor((seconds % 3600) / 60))}:${two(seconds % 60)}`;
  return hours > 0 ? `${hours}:${rest}` : rest;
}

/**
 * Time left on a clock. Overtime is red, with a plus and a word; a pause has its word. `words` come
 * from common.clock. The ticking is not read out: the page announces 5 and 1 minutes and 30 and 10 seconds.
 */
export function ClockFace({ left, paused, words, className }: { left: number | null; paused: boolean; words: { left: string; over: string; paused: string; none: string }; className?: string }) {
  if (left === null) return <span className={clsx('text-muted', className)}>{words.none}</span>;
  const over = left <= -1000;
  const word = paused ? words.paused : over ? words.over : words.left;
  return (
    <span role="timer" className={clsx('inline-flex items-baseline gap-[0.35em] whitespace-nowrap tabular-nums', over && 'text-danger', className)}>
      <span className={clsx('font-semibold', paused && 'text-muted')}>
        {over ? '+' : ''}
        {minutesAndSeconds(left)}
      </span>
      {word === '' ? null : <span className="text-[0.7em]">{word}</span>}
    </span>
  );
}

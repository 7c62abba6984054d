import clsx from 'clsx';
import { ArrowDown, ArrowRight, ArrowUp } from 'lucide-react';
import type { Trend as Direction } from '@/lib/game/events';

const ARROWS = { up: ArrowUp, down: ArrowDown, steady: ArrowRight };

/** Which way an indicator moved: an arrow and its word. Neither is good or bad, so neither has a colour. */
export function Trend({ trend, word, className }: { trend: Direction; word: string; className?: string }) {
  const Arrow = ARROWS[trend];
  return (
    <span className={clsx('inline-flex items-baseline gap-[0.3em] whitespace-nowrap', className)}>
      <Arrow aria-hidden="true" strokeWidth={1.5} className="size-[1em] translate-y-[0.14em]" />
      {word}
    </span>
  );
}

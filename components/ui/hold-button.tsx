'use client';

import clsx from 'clsx';
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { type ButtonKind, buttonClass } from './button';

interface HoldButtonProps {
  children: ReactNode;
  /** common.hold: what to do, what happens, and what a second press does. */
  words: { hint: string; keep: string; again: string };
  onHeld: () => void;
  disabled?: boolean;
  kind?: ButtonKind;
  /** How long, in milliseconds. */
  hold?: number;
  className?: string;
}

/**
 * A button that takes a moment: hold it with finger, mouse, Space or Enter until the bar is full. A
 * short press arms it instead, and a second press within five seconds counts, so that nobody has to hold.
 */
export function HoldButton({ children, words, onHeld, disabled = false, kind = 'primary', hold = 1200, className }: HoldButtonProps) {
  const [state, setState] = useState<'idle' | 'holding' | 'armed'>('idle');
  // The press itself, beside what is drawn: a short press may end before the button is drawn anew.
  const holding = useRef(false);
  const armedAt = useRef(-Infinity);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const finish = () => {
    clearTimeout(timer.current);
    holding.current = false;
    armedAt.current = -Infinity;
    setState('idle');
    onHeld();
  };
  const press = () => {
    if (disabled) return;
    if (performance.now() - armedAt.current < 5000) return finish();
    holding.current = true;
    setState('holding');
    clearTimeout(timer.current);
    timer.current = setTimeout(finish, hold);
  };
  const release = (counts: boolean) => {
    if (!holding.current) return;
    holding.current = false;
    clearTimeout(timer.current);
    armedAt.current = counts ? performance.now() : -Infinity;
    setState(counts ? 'armed' : 'idle');
    if (counts) timer.current = setTimeout(() => setState('idle'), 5000);
  };
  const isPress = (event: KeyboardEvent) => event.key === 'Enter' || event.key === ' ';

  return (
    <button
      type="button"
      disabled={disabled}
      onPointerDown={(event) => event.button === 0 && press()}
      onPointerUp={() => release(true)}
      onPointerLeave={() => release(false)}
      onPointerCancel={() => release(false)}
      onContextMenu={(event) => event.preventDefault()}
      onKeyDown={(event) => {
        if (!isPress(event)) return;
        event.preventDefault();
        if (!event.repeat) press();
      }}
      onKeyUp={(event) => {
        if (!isPress(event)) return;
        event.preventDefault();
        release(true);
      }}
      onBlur={() => release(false)}
      // A screen reader presses without pointer or key.
      onClick={(event) => {
        if (event.detail !== 0 || holding.current) return;
        press();
        release(true);
      }}
      className={buttonClass(kind, clsx('relative w-full touch-none flex-col gap-0.5 overflow-hidden select-none', className))}
    >
      <span aria-hidden="true" className={clsx('absolute inset-x-0 bottom-0 h-1.5 origin-left bg-current', state === 'holding' ? 'scale-x-100' : 'scale-x-0')} style={{ transition: state === 'holding' ? `transform ${hold}ms linear` : 'none' }} />
      <span className="relative">{children}</span>
      <span aria-live="polite" className="relative text-xs font-normal">
        {state === 'holding' ? words.keep : state === 'armed' ? words.again : words.hint}
      </span>
    </button>
  );
}

'use client';

import { useEffect } from 'react';

/** Escape leads out of a box one writes in, back to the keys; Tab then goes on from where one was. */
export function useWayOut(): void {
  useEffect(() => {
    const leave = ({ key, target }: KeyboardEvent) => {
      if (key === 'Escape' && target instanceof HTMLElement && target.matches('input, textarea, select') && target.closest('dialog') === null) target.blur();
    };
    addEventListener('keydown', leave);
    return () => removeEventListener('keydown', leave);
  }, []);
}

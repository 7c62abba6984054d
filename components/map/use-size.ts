'use client';

import { type RefObject, useEffect, useRef, useState } from 'react';
import type { Size } from './layout';

/** A box's size in pixels, and its letters'; null until it is on the page. */
export function useSize(): { box: RefObject<HTMLDivElement | null>; size: Size | null } {
  const box = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState<Size | null>(null);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const watch = new ResizeObserver(() => {
      const { clientWidth: width, clientHeight: height } = element;
      setSize(width > 0 && height > 0 ? { width, height, em: parseFloat(getComputedStyle(element).fontSize) } : null);
    });
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  return { box, size };
}

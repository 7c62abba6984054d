'use client';

import { type RefObject, useEffect, useRef, useState } from 'react';
import type { Size } from './layout';

/** Small letters, as a share of the others. */
const SMALL = 0.75;

/** A box's size in pixels, and its letters': `em`, and what share of it small ones may be, which on a wall have a least size; null until it is on the page. */
export function useSize(): { box: RefObject<HTMLDivElement | null>; size: (Size & { small: number }) | null } {
  const box = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState<(Size & { small: number }) | null>(null);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const watch = new ResizeObserver(() => {
      const { clientWidth: width, clientHeight: height } = element;
      const style = getComputedStyle(element);
      const em = parseFloat(style.fontSize);
      const least = parseFloat(style.getPropertyValue('--least')) || 0;
      setSize(width > 0 && height > 0 ? { width, height, em, small: Math.max(SMALL, least / em) } : null);
    });
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  return { box, size };
}

'use client';

import { useTranslations } from 'next-intl';
import { useLayoutEffect, useRef, useState } from 'react';
import { WallPicture } from '@/components/screen/screen-room';
import { Empty } from '@/components/ui/notice';
import { useGame } from '@/lib/client/game-line';

/** The least screen that a wall is made for. */
const LEAST = { width: 1280, height: 720 };
/** Room for what moves it, above. */
const ABOVE = 152;

interface Size {
  width: number;
  height: number;
  scale: number;
}

/** The wall as it was then: drawn at the size of a screen and shown smaller, so that it breaks its lines as a wall does. */
export default function ReplayedWall() {
  const t = useTranslations('replay');
  const { state } = useGame();
  const box = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState<Size | null>(null);
  useLayoutEffect(() => {
    const outer = box.current;
    if (!outer) return;
    const watch = new ResizeObserver(() => {
      const large = innerWidth >= LEAST.width && innerHeight >= LEAST.height;
      const { width, height } = large ? { width: innerWidth, height: innerHeight } : LEAST;
      setSize({ width, height, scale: Math.min(outer.clientWidth / width, (innerHeight - ABOVE) / height) });
    });
    watch.observe(outer);
    return () => watch.disconnect();
  }, []);
  return (
    <div ref={box} data-theme="dark" className="flex justify-center bg-paper text-ink">
      {state.game === null ? (
        <main id="main" className="p-5"><Empty>{t('beforeOpening')}</Empty></main>
      ) : size === null ? null : (
        <div style={{ width: size.width * size.scale, height: size.height * size.scale }} className="overflow-hidden">
          <div data-theme="dark" className="wall origin-top-left !cursor-auto" style={{ width: size.width, height: size.height, transform: `scale(${size.scale})` }}>
            <WallPicture join={null} />
          </div>
        </div>
      )}
    </div>
  );
}

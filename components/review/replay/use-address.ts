'use client';

import { useEffect } from 'react';
import type { Reel } from '@/lib/review/replay/reel';
import type { Player } from './player';
import { replayHref } from './replay-address';

/** Browsers take no more than some hundred new addresses in half a minute. */
const AFTER_MS = 250;

/** Keeps the address of what is shown in the address bar, to be shared; the open tab of the seat stays in it. */
export function useAddress(player: Player, reel: Reel, gameHref: string, as: string): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const write = () => {
      const at = reel.facts[player.now().frame - 1]?.position ?? 0;
      history.replaceState(history.state, '', `${replayHref(gameHref, { as, at })}${location.hash}`);
    };
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(write, AFTER_MS);
    };
    later();
    const stop = player.subscribe(later);
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [player, reel, gameHref, as]);
}

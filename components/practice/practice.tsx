'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { AtTheSeat } from '@/components/seat/at-the-seat';
import { OnLine } from '@/lib/client/game-line';
import { Coach } from './coach';
import { practicePlay } from './practice-play';
import { practiceScenario } from './practice-scenario';
import type { WayBack } from './way-back';
// With the page, and not when they are first drawn: a practice asks for nothing once it is open.
import '@/components/seat/decide/dissent';
import '@/components/seat/decide/outcome';

/** A first game of three minutes at the real seat, played within this page. */
export function Practice({ openedAt, back }: { openedAt: number; back: WayBack }) {
  const scenario = useTranslations('practice.scenario');
  const words = useTranslations('practice.play');
  const [play] = useState(() => practicePlay({ scenario: practiceScenario(scenario), words, openedAt }));
  return (
    <OnLine line={play.line}>
      <AtTheSeat logHref={null} coach={<Coach play={play} back={back} />} />
    </OnLine>
  );
}

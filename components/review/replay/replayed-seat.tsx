'use client';

import { useTranslations } from 'next-intl';
import { AtTheSeat } from '@/components/seat/at-the-seat';
import { Empty } from '@/components/ui/notice';
import { useGame } from '@/lib/client/game-line';

/** A team's dossier as it was then, with nothing to press but its tabs. */
export default function ReplayedSeat({ logHref }: { logHref: string }) {
  const t = useTranslations('replay');
  const { state, seat } = useGame();
  const sits = state.seats[seat.id]?.status;
  if (sits === 'seated' && state.game !== null) return <AtTheSeat logHref={logHref} />;
  return (
    <main id="main" className="p-5">
      <Empty>{t(sits === undefined || state.game === null ? 'notYetSeated' : sits === 'waiting' ? 'atTheDoor' : 'noLongerSeated')}</Empty>
    </main>
  );
}

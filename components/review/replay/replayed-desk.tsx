'use client';

import { useTranslations } from 'next-intl';
import { ObserverDesk } from '@/components/control/observer-desk';
import { Empty } from '@/components/ui/notice';
import { useGame } from '@/lib/client/game-line';

/** All that Control could see, as it was then: the desk of one who only looks on, so that nothing can be done from it. */
export default function ReplayedDesk({ logHref }: { logHref: string }) {
  const t = useTranslations('replay');
  const { state } = useGame();
  if (state.game !== null) return <ObserverDesk logHref={logHref} />;
  return <main id="main" className="p-5"><Empty>{t('beforeOpening')}</Empty></main>;
}

'use client';

import { useTranslations } from 'next-intl';
import { ObserverDesk } from '@/components/control/observer-desk';
import type { RunTurn } from '@/components/control/run-of-show';
import { Empty } from '@/components/ui/notice';
import { useGame } from '@/lib/client/game-line';
import { ReplayedRun } from './replayed-run';

/** What the record holds of what Control could see: the desk of one who only looks on, with the run of show to read. Nothing can be done from it. */
export default function ReplayedDesk({ logHref, run }: { logHref: string; run: readonly RunTurn[] }) {
  const t = useTranslations('replay');
  const { state } = useGame();
  if (state.game !== null) return <ObserverDesk logHref={logHref} notes={run.length > 0 && <ReplayedRun run={run} />} />;
  return <main id="main" className="p-5"><Empty>{t('beforeOpening')}</Empty></main>;
}

'use client';

import { useTranslations } from 'next-intl';
import { TabList, TabPanel } from '@/components/ui/tabs';
import { useGame } from '@/lib/client/game-line';
import { allSaid } from './all-said';
import { Announce } from './announce';
import { Questions } from './questions';
import { Cables, Talk } from './traffic';

export const SIDE_TABS = ['questions', 'cables', 'talk', 'announce'] as const;

/** What is said in the game and to Control, under four tabs; the keys 1 to 4 open them. */
export function SideTabs({ open, show }: { open: string; show: (id: string) => void }) {
  const t = useTranslations('control.tabs');
  const { state } = useGame();
  const waiting = allSaid(state, 'rfis').filter(({ answer }) => answer === null).length;
  const counts: Record<(typeof SIDE_TABS)[number], number> = { questions: waiting, cables: allSaid(state, 'cables').length, talk: allSaid(state, 'talk').length, announce: 0 };
  const tabs = SIDE_TABS.map((id) => ({
    id,
    label: <span className="text-sm">{t(id)}</span>,
    mark: counts[id] > 0 ? <span className={id === 'questions' ? 'rounded-full bg-accent px-1.5 text-xs text-on-accent tabular-nums' : 'hidden text-xs text-muted tabular-nums xl:inline'}>{counts[id]}</span> : undefined,
  }));
  return (
    <section aria-label={t('title')}>
      <TabList tabs={tabs} open={open} show={show} label={t('title')} className="border-b" />
      <p role="status" className="sr-only">{t('waiting', { count: waiting })}</p>
      <div className="pt-2">
        <TabPanel id="questions" open={open}><Questions /></TabPanel>
        <TabPanel id="cables" open={open}><Cables /></TabPanel>
        <TabPanel id="talk" open={open}><Talk /></TabPanel>
        <TabPanel id="announce" open={open}><Announce /></TabPanel>
      </div>
    </section>
  );
}

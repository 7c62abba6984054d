'use client';

import { useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';
import { TabList, TabPanel } from '@/components/ui/tabs';
import { Announce } from './announce';
import { Questions } from './questions';
import { Cables, Talk } from './traffic';
import { useDeskKeys } from './use-desk-keys';
import { useSaid } from './use-said';

const TABS = ['questions', 'cables', 'talk', 'announce'] as const;
type TabId = (typeof TABS)[number];

/** What is said in the game and to Control, under four tabs. The keys 1 to 4 open them; Q goes to the first question, A to the announcement. */
export function SideTabs() {
  const t = useTranslations('control.tabs');
  const [open, show] = useState<string>(TABS[0]);
  useDeskKeys(
    useMemo(() => {
      const write = (id: TabId) => () => {
        show(id);
        // Once the panel is drawn.
        requestAnimationFrame(() => document.querySelector<HTMLElement>(`#panel-${id} textarea`)?.focus());
      };
      return { tabs: (which: number) => show(TABS[which] ?? TABS[0]), answer: write('questions'), announce: write('announce') };
    }, []),
  );
  const waiting = useSaid('rfis').filter(({ answer }) => answer === null).length;
  const [cables, talk] = [useSaid('cables').length, useSaid('talk').length];
  const counts: Record<TabId, number> = { questions: waiting, cables, talk, announce: 0 };
  const tabs = TABS.map((id) => ({
    id,
    label: <span className="text-sm">{t(id)}</span>,
    mark: counts[id] > 0 ? <span className={id === 'questions' ? 'rounded-full bg-accent px-1.5 text-xs text-on-accent tabular-nums' : 'text-xs text-muted tabular-nums'}>{counts[id]}</span> : undefined,
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

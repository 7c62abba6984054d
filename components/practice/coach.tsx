'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { goTo } from '@/components/seat/bottom-bar';
import { useDesk } from '@/components/seat/decide/decision-desk';
import { Button, ButtonLink } from '@/components/ui/button';
import { Chips } from '@/components/ui/chips';
import { useGame } from '@/lib/client/game-line';
import type { PracticePlay } from './practice-play';
import { PRACTICE_STEPS, practiceStep, stepNumber } from './practice-step';
import type { WayBack } from './way-back';

/** Opens a tab of the seat and takes the focus there. */
function openTab(id: string) {
  location.hash = id;
  goTo(`panel-${id}`);
}

/** Says one thing at a time: what this is, and what to do. Everything else on the page is the real seat. */
export function Coach({ play, back }: { play: PracticePlay; back: WayBack }) {
  const t = useTranslations('practice.coach');
  const { state, now } = useGame();
  const { draft } = useDesk();
  const [ready, setReady] = useState(false);
  const box = useRef<HTMLElement>(null);
  const end = useRef<HTMLParagraphElement>(null);
  useRoomFor(box);
  useEffect(() => {
    if (ready) end.current?.focus();
  }, [ready]);
  const step = practiceStep(state, draft.content, now());
  const at = stepNumber(step);
  const ways: Partial<Record<typeof step, () => void>> = {
    brief: () => play.goOn(),
    talk: () => openTab('talk'),
    receipt: () => {
      play.goOn();
      openTab('decide');
    },
    reveal: () => setReady(true),
  };
  const go = ways[step];

  if (ready) {
    return (
      <section ref={box} aria-label={t('label')}>
        <p ref={end} tabIndex={-1} className="font-serif text-lg font-semibold outline-none">
          {t('ready.title')}
        </p>
        <p className="text-sm">{t('ready.text')}</p>
        <p className="mt-2 flex flex-wrap gap-3">
          <ButtonLink kind="primary" href={back.href}>
            {t(`back.${back.to}`)}
          </ButtonLink>
          <Button onClick={() => location.reload()}>{t('again')}</Button>
        </p>
      </section>
    );
  }
  return (
    <section ref={box} aria-label={t('label')} className="pb-2">
      <div className="-my-1 flex items-center justify-between gap-3">
        <p className="eyebrow flex items-center gap-2">
          {t('step', { at, of: PRACTICE_STEPS.length })}
          <Chips laid={at} of={PRACTICE_STEPS.length} />
        </p>
        <a href={back.href} className="inline-flex min-h-11 items-center text-sm underline underline-offset-4">
          {t('skip')}
        </a>
      </div>
      <div role="status" className="max-w-measure text-sm">
        <strong>{t(`${step}.title`)}</strong> {t(`${step}.text`)}
        {step === 'brief' ? <span className="mt-1 block text-muted">{t('stays')}</span> : null}
      </div>
      {go ? (
        <Button className="mt-2 w-full md:w-auto md:min-w-72" kind={step === 'brief' ? 'secondary' : 'primary'} onClick={go}>
          {t(`${step}.go`)}
        </Button>
      ) : null}
    </section>
  );
}

/** Of a text area the browser brings up one line; this shows the next as well. */
const MARGIN = 48;

/** Keeps what has the focus from lying under the coach: the page leaves as much room below as the bar is high, and goes along when the bar grows. */
function useRoomFor(box: React.RefObject<HTMLElement | null>) {
  useEffect(() => {
    const bar = box.current?.closest<HTMLElement>('.fixed');
    if (!bar) return;
    const page = document.documentElement;
    const watch = new ResizeObserver(() => {
      page.style.scrollPaddingBottom = `${bar.offsetHeight + MARGIN}px`;
      const focused = document.activeElement;
      if (focused && focused !== document.body && !bar.contains(focused) && !focused.matches('[role=tabpanel]')) focused.scrollIntoView({ block: 'nearest' });
    });
    watch.observe(bar);
    return () => {
      watch.disconnect();
      page.style.scrollPaddingBottom = '';
    };
  }, [box]);
}

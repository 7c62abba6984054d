'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { askGame } from '@/lib/client/ask-game';
import { Button, type ButtonKind } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';

const openPage = (href: string) => location.assign(href);

const today = () => new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long' }).format(Date.now());

/** One press to a game against scripted players, and on to the own seat in it. */
export function PlayAlone({ scenario, kind }: { scenario: string; kind?: ButtonKind }) {
  const t = useTranslations('rehearsal.alone');
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const play = async () => {
    setBusy(true);
    setTrouble(null);
    const answer = await askGame<{ seat: string }>('/api/alone', { title: t('gameTitle', { scenario, date: today() }) });
    if (answer.ok) {
      openPage(`/seat/${answer.value.seat}`);
      return;
    }
    setBusy(false);
    setTrouble(t.has(`problems.${answer.code}`) ? t(`problems.${answer.code}`) : t('problems.other', { code: answer.code }));
  };
  return (
    <>
      <Button kind={kind} disabled={busy} onClick={() => void play()}>{busy ? t('busy') : t('open')}</Button>
      {trouble !== null && <Notice tone="problem" className="w-full">{trouble}</Notice>}
    </>
  );
}

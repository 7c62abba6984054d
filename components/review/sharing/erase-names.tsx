'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { askGame } from '@/lib/client/ask-game';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Empty, Notice } from '@/components/ui/notice';

/** Somebody who sits or sat in the game. */
export interface NamedSeat {
  seat: string;
  name: string;
  /** Their team and office, in words. */
  place: string;
}

/** The people of a game, whose names can be taken off for good. Their seats and all that was done from them stay. */
export function EraseNames({ gameId, people: atFirst }: { gameId: string; people: readonly NamedSeat[] }) {
  const t = useTranslations('sharing');
  const [people, setPeople] = useState(atFirst);
  const [asked, setAsked] = useState<NamedSeat | null>(null);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [told, setTold] = useState('');
  const erase = async ({ seat, place }: NamedSeat) => {
    setBusy(true);
    const answer = await askGame<{ seats: string[] }>(`/api/games/${gameId}/names`, { erase: seat });
    setBusy(false);
    setTrouble(answer.ok ? null : t.has(`problems.${answer.code}`) ? t(`problems.${answer.code}`) : t('problems.other', { code: answer.code }));
    if (!answer.ok) return;
    setPeople((before) => before.filter((one) => !answer.value.seats.includes(one.seat)));
    setTold(t('erased', { place }));
    setAsked(null);
  };
  return (
    <>
      <p role="status" className="text-sm font-semibold">{told}</p>
      {people.length === 0 ? (
        <Empty className="mt-2">{t('nobody')}</Empty>
      ) : (
        <ul className="mt-2 border-t">
          {people.map((one) => (
            <li key={one.seat} className="flex items-center justify-between gap-x-4 border-b py-1">
              <span className="min-w-0"><span className="font-semibold [overflow-wrap:anywhere]">{one.name}</span> <span className="text-sm text-muted">{one.place}</span></span>
              <Button kind="quiet" className="-mr-4 shrink-0 text-sm" onClick={() => setAsked(one)}>{t('erase')}<span className="sr-only"> ({one.name})</span></Button>
            </li>
          ))}
        </ul>
      )}
      <Dialog open={asked !== null} onClose={() => setAsked(null)} title={t('eraseSure', { name: asked?.name ?? '' })}>
        <p>{t('eraseText', { place: asked?.place ?? '' })}</p>
        {trouble !== null && <Notice tone="problem" className="mt-3">{trouble}</Notice>}
        <p className="mt-4 flex flex-wrap gap-3">
          <Button kind="danger" disabled={busy} onClick={() => asked && void erase(asked)}>{t('eraseDo')}</Button>
          <Button onClick={() => setAsked(null)}>{t('keepName')}</Button>
        </p>
      </Dialog>
    </>
  );
}

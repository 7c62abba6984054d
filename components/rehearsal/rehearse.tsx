'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Notice } from '@/components/ui/notice';
import type { Game } from '@/lib/client/game';
import { useGameWhen } from '@/lib/client/use-game-part';
import { atWork } from './at-work';
import { FillingForm } from './filling-form';
import { Standing } from './standing';
import { useRehearsal } from './use-rehearsal';

const watch = ({ state }: Game) => [state.game, state.stage, state.seats];

/** The button that opens the rehearsal of a game: fill its empty seats with scripted players, or send these away. Nothing once the game is over. */
export function Rehearse({ gameId, className, kind }: { gameId: string; className?: string; kind?: 'quiet' }) {
  const t = useTranslations('rehearsal');
  const { state } = useGameWhen(watch);
  const [open, setOpen] = useState(false);
  const { busy, trouble, fill, dismiss } = useRehearsal(gameId);
  if (state.stage === 'ended') return null;
  const work = atWork(state);
  const here = work.players > 0 || work.control;
  const close = () => setOpen(false);
  const closeWhen = (done: Promise<boolean>) => void done.then((ok) => ok && close());
  return (
    <>
      <Button id="rehearse" kind={kind} className={className} aria-haspopup="dialog" onClick={() => setOpen(true)}>{t('open')}</Button>
      <Dialog open={open} onClose={close} title={t('title')} className="max-w-2xl">
        <Standing work={work} />
        <p className="mt-1 mb-5 text-sm text-muted">{t('text')}</p>
        <FillingForm work={work} busy={busy} fill={(wishes) => closeWhen(fill(wishes))} trouble={trouble !== null && <Notice tone="problem">{trouble}</Notice>}>
          {here && <Button disabled={busy} onClick={() => closeWhen(dismiss())}>{t('dismiss')}</Button>}
          <Button kind="quiet" onClick={close}>{t('close')}</Button>
        </FillingForm>
      </Dialog>
    </>
  );
}

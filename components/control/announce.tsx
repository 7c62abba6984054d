'use client';

import { useTranslations } from 'next-intl';
import { memo, type FormEvent } from 'react';
import { Button } from '@/components/ui/button';
import { TextArea } from '@/components/ui/field';
import { Empty, Notice } from '@/components/ui/notice';
import { RoomTime } from '@/components/ui/room-time';
import type { Game } from '@/lib/client/game';
import { useFormDraft } from '@/lib/client/use-form-draft';
import { useGamePart } from '@/lib/client/use-game-part';
import { addressedWord, fromAddressedWord } from './addressed';
import { Addressees } from './addressees';
import { Latest } from './latest';
import { useAct } from './use-act';
import { useSaid } from './use-said';

const facts = ({ state }: Game) => state.game;

/** Control speaks, to all or to some teams; what it said stands below. */
export const Announce = memo(function Announce() {
  const t = useTranslations('control.announce');
  const game = useGamePart(facts);
  const { fields, write, clear } = useFormDraft('own:announce', { text: '', to: 'all' });
  const { act, busy, problem } = useAct();
  const said = useSaid('announcements');
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (await act({ type: 'announce', to: fromAddressedWord(fields.to), text: fields.text.trim() })) clear();
  };
  return (
    <>
      <form onSubmit={(event) => void send(event)} className="flex flex-col gap-2 border-b pb-3">
        <TextArea id="announce" label={t('text')} quiet placeholder={t('text')} required maxLength={4000} rows={2} value={fields.text} onChange={(event) => write({ text: event.target.value })} />
        <Addressees legend={t('to')} to={fromAddressedWord(fields.to)} setTo={(to) => write({ to: addressedWord(to) })} teams={game?.teams ?? []} />
        <Button type="submit" disabled={busy} className="self-start text-sm">{t('send')}</Button>
        {problem !== null && <Notice tone="problem">{problem}</Notice>}
      </form>
      {said.length === 0 && <Empty>{t('empty')}</Empty>}
      <Latest all={said} draw={({ id, at, text }) => <li key={id} className="border-b py-2 text-sm"><RoomTime at={at} className="text-xs text-muted" /> <span className="whitespace-pre-line">{text}</span></li>} />
    </>
  );
});

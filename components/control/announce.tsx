'use client';

import { useTranslations } from 'next-intl';
import { useState, type FormEvent } from 'react';
import { Button } from '@/components/ui/button';
import { TextArea } from '@/components/ui/field';
import { Empty, Notice } from '@/components/ui/notice';
import { RoomTime } from '@/components/ui/room-time';
import { useGame } from '@/lib/client/game-line';
import { useDraft } from '@/lib/client/use-draft';
import { Addressees } from './addressees';
import { allSaid } from './all-said';
import { useAct } from './use-act';

/** Control speaks, to all or to some teams; what it said stands below. */
export function Announce() {
  const t = useTranslations('control.announce');
  const { state } = useGame();
  const draft = useDraft('own:announce', { text: '' });
  const [to, setTo] = useState<'all' | string[]>('all');
  const { act, busy, problem } = useAct();
  const said = allSaid(state, 'announcements').toReversed();
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (await act({ type: 'announce', to, text: draft.content.text.trim() })) draft.clear();
  };
  return (
    <>
      <form onSubmit={(event) => void send(event)} className="flex flex-col gap-2 border-b pb-3">
        <TextArea id="announce" label={t('text')} quiet placeholder={t('text')} required maxLength={4000} rows={2} value={draft.content.text} onChange={(event) => draft.write({ text: event.target.value })} />
        <Addressees legend={t('to')} to={to} setTo={setTo} teams={state.game?.teams ?? []} />
        <Button type="submit" disabled={busy} className="self-start text-sm">{t('send')}</Button>
        {problem !== null && <Notice tone="problem">{problem}</Notice>}
      </form>
      {said.length === 0 && <Empty>{t('empty')}</Empty>}
      <ul>
        {said.map(({ id, at, text }) => <li key={id} className="border-b py-2 text-sm"><RoomTime at={at} className="text-xs text-muted" /> <span className="whitespace-pre-line">{text}</span></li>)}
      </ul>
    </>
  );
}

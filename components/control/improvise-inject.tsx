'use client';

import { useTranslations } from 'next-intl';
import { useState, type FormEvent } from 'react';
import { Button } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import { SelectField, TextArea, TextField } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { useGame } from '@/lib/client/game-line';
import { INJECT_KINDS } from '@/lib/game/scenario/inject-kind';
import { Addressees } from './addressees';
import { useAct } from './use-act';

/** An inject that the scenario does not have. It brings no effects; those are added when adjudicating. */
export function ImproviseInject() {
  const t = useTranslations('control.inject');
  const { state } = useGame();
  const { act, busy, problem } = useAct();
  const [kind, setKind] = useState<(typeof INJECT_KINDS)[number]>('media');
  const [title, setTitle] = useState('');
  const [text, setText] = useState('');
  const [to, setTo] = useState<'all' | string[]>('all');
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (!(await act({ type: 'improviseInject', kind, to, from: null, title: title.trim(), text: text.trim() }))) return;
    setTitle('');
    setText('');
  };
  return (
    <Disclosure title={<span className="text-sm font-medium">{t('improvise')}</span>} className="mt-2 border-t [&>div]:pl-2">
      <form onSubmit={(event) => void send(event)} className="flex flex-col gap-2">
        <SelectField id="improvise-kind" label={t('kind')} value={kind} onChange={(event) => setKind(INJECT_KINDS.find((one) => one === event.target.value) ?? 'media')}>
          {INJECT_KINDS.map((one) => <option key={one} value={one}>{t(`kinds.${one}`)}</option>)}
        </SelectField>
        <TextField id="improvise-title" label={t('title')} required maxLength={200} value={title} onChange={(event) => setTitle(event.target.value)} />
        <TextArea id="improvise-text" label={t('text')} required maxLength={4000} value={text} onChange={(event) => setText(event.target.value)} />
        <Addressees legend={t('to')} to={to} setTo={setTo} teams={state.game?.teams ?? []} />
        <Button type="submit" disabled={busy} className="self-start text-sm">{t('release')}</Button>
        <p className="text-xs text-muted">{t('noEffects')}</p>
        {problem !== null && <Notice tone="problem">{problem}</Notice>}
      </form>
    </Disclosure>
  );
}

'use client';

import { useTranslations } from 'next-intl';
import { useState, type FormEvent } from 'react';
import { Button } from '@/components/ui/button';
import { SelectField, TextArea, TextField } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import type { Game } from '@/lib/client/game';
import { useDraft } from '@/lib/client/use-draft';
import { useGamePart } from '@/lib/client/use-game-part';
import { INJECT_KINDS } from '@/lib/game/scenario/inject-kind';
import { Addressees } from '../addressees';
import { useAct } from '../use-act';

const facts = ({ state }: Game) => state.game;

/** An inject that the scenario does not have. It brings no effects; those are added when adjudicating. What is written stays when the form is closed. */
export function ImproviseInject({ done }: { done: () => void }) {
  const t = useTranslations('control.inject');
  const common = useTranslations('common');
  const game = useGamePart(facts);
  const { act, busy, problem } = useAct();
  const title = useDraft('own:improvise-title', { text: '' });
  const text = useDraft('own:improvise', { text: '' });
  const [kind, setKind] = useState<(typeof INJECT_KINDS)[number]>('media');
  const [to, setTo] = useState<'all' | string[]>('all');
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (!(await act({ type: 'improviseInject', kind, to, from: null, title: title.content.text.trim(), text: text.content.text.trim() }))) return;
    title.clear();
    text.clear();
    done();
  };
  return (
    <form aria-labelledby="improvise" onSubmit={(event) => void send(event)} className="flex flex-col gap-2">
      <h3 id="improvise" className="eyebrow">{t('improvise')}</h3>
      <TextField id="improvise-title" autoFocus label={t('title')} quiet placeholder={t('title')} required maxLength={200} value={title.content.text} onChange={(event) => title.write({ text: event.target.value })} boxClass="text-sm" />
      <TextArea id="improvise-text" label={t('text')} quiet placeholder={t('text')} required maxLength={4000} value={text.content.text} onChange={(event) => text.write({ text: event.target.value })} boxClass="text-sm" />
      <SelectField id="improvise-kind" label={t('kind')} quiet value={kind} onChange={(event) => setKind(INJECT_KINDS.find((one) => one === event.target.value) ?? 'media')}>
        {INJECT_KINDS.map((one) => <option key={one} value={one}>{t(`kinds.${one}`)}</option>)}
      </SelectField>
      <Addressees legend={t('to')} to={to} setTo={setTo} teams={game?.teams ?? []} />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" disabled={busy} className="text-sm">{t('release')}</Button>
        <Button kind="quiet" className="text-sm" onClick={done}>{common('cancel')}</Button>
      </div>
      <p className="text-xs text-muted">{t('noEffects')}</p>
      {problem !== null && <Notice tone="problem">{problem}</Notice>}
    </form>
  );
}

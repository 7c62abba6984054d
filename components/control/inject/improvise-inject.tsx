'use client';

import { useTranslations } from 'next-intl';
import type { FormEvent } from 'react';
import { Button } from '@/components/ui/button';
import { SelectField, TextArea, TextField } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import type { Game } from '@/lib/client/game';
import { useFormDraft } from '@/lib/client/use-form-draft';
import { useGamePart } from '@/lib/client/use-game-part';
import { INJECT_KINDS } from '@/lib/game/scenario/inject-kind';
import { addressedWord, fromAddressedWord } from '../addressed';
import { Addressees } from '../addressees';
import { useAct } from '../use-act';

const facts = ({ state }: Game) => state.game;

/** An inject that the scenario does not have. It brings no effects; those are added when adjudicating. What is written stays when the form is closed. */
export function ImproviseInject({ done }: { done: () => void }) {
  const t = useTranslations('control.inject');
  const common = useTranslations('common');
  const game = useGamePart(facts);
  const { act, busy, problem } = useAct();
  const { fields, write, clear } = useFormDraft('own:improvise', { title: '', text: '', from: '', kind: 'media', to: 'all', why: '' });
  const kind = INJECT_KINDS.find((one) => one === fields.kind) ?? 'media';
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const [from, why] = [fields.from.trim(), fields.why.trim()];
    if (!(await act({ type: 'improviseInject', kind, to: fromAddressedWord(fields.to), from: from === '' ? null : from, title: fields.title.trim(), text: fields.text.trim(), ...(why === '' ? {} : { why }) }))) return;
    clear();
    done();
  };
  return (
    <form aria-labelledby="improvise" onSubmit={(event) => void send(event)} className="flex flex-col gap-2">
      <h3 id="improvise" className="eyebrow">{t('improvise')}</h3>
      <TextField id="improvise-title" autoFocus label={t('title')} quiet placeholder={t('title')} required maxLength={200} value={fields.title} onChange={(event) => write({ title: event.target.value })} boxClass="text-sm" />
      <TextArea id="improvise-text" label={t('text')} quiet placeholder={t('text')} required maxLength={4000} value={fields.text} onChange={(event) => write({ text: event.target.value })} boxClass="text-sm" />
      <TextField id="improvise-from" label={t('source')} quiet placeholder={t('source')} maxLength={200} value={fields.from} onChange={(event) => write({ from: event.target.value })} boxClass="text-sm" />
      <SelectField id="improvise-kind" label={t('kind')} quiet value={kind} onChange={(event) => write({ kind: event.target.value })}>
        {INJECT_KINDS.map((one) => <option key={one} value={one}>{t(`kinds.${one}`)}</option>)}
      </SelectField>
      <Addressees legend={t('to')} to={fromAddressedWord(fields.to)} setTo={(to) => write({ to: addressedWord(to) })} teams={game?.teams ?? []} />
      <TextField id="improvise-why" label={t('reason')} quiet placeholder={t('reason')} maxLength={1000} value={fields.why} onChange={(event) => write({ why: event.target.value })} boxClass="text-sm" />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" disabled={busy} className="text-sm">{t('release')}</Button>
        <Button kind="quiet" className="text-sm" onClick={done}>{common('cancel')}</Button>
      </div>
      <p className="text-xs text-muted">{t('noEffects')}</p>
      {problem !== null && <Notice tone="problem">{problem}</Notice>}
    </form>
  );
}

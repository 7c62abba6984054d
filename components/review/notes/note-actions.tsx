'use client';

import { useTranslations } from 'next-intl';
import { useState, type FormEvent } from 'react';
import { Button } from '@/components/ui/button';
import { TextArea } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { showNote, useAnnotate } from './use-annotate';

interface NoteActionsProps {
  gameId: string;
  id: string;
  /** The words as they stand; null: they cannot be changed here. */
  text: string | null;
  /** What else the annotation says, which an edit keeps. */
  rest: Record<string, unknown>;
  mine: boolean;
}

const QUIET = 'inline-flex min-h-11 min-w-11 items-center text-xs text-muted underline decoration-line underline-offset-4 hover:text-ink hover:decoration-current';

/** Changes one's own note or takes it back. What stood before stays, dated. */
export function NoteActions({ gameId, id, text, rest, mine }: NoteActionsProps) {
  const t = useTranslations('notes');
  const [open, setOpen] = useState<'edit' | 'withdraw' | null>(null);
  const [words, setWords] = useState(text ?? '');
  const { busy, trouble, send } = useAnnotate(gameId);
  const act = async (path: string, body: Record<string, unknown>) => {
    const done = await send(`/${id}${path}`, body);
    if (done !== null) showNote(done);
  };
  const save = (event: FormEvent) => {
    event.preventDefault();
    void act('', { content: { ...rest, text: words } });
  };
  return (
    <div className="no-print">
      {open === null && (
        <p className="-mb-1 flex flex-wrap gap-x-4">
          {text !== null && <button type="button" className={QUIET} onClick={() => setOpen('edit')}>{t('edit')}</button>}
          <button type="button" className={QUIET} onClick={() => setOpen('withdraw')}>{mine ? t('withdraw') : t('takeDown')}</button>
        </p>
      )}
      {open === 'edit' && (
        <form onSubmit={save} className="mt-2 flex flex-col gap-2">
          <TextArea id={`edit-${id}`} label={t('text')} quiet required maxLength={4000} autoFocus value={words} onChange={(event) => setWords(event.target.value)} error={trouble ?? undefined} />
          <p className="flex flex-wrap gap-2">
            <Button type="submit" kind="primary" className="text-sm" disabled={busy || words.trim() === ''}>{t('save')}</Button>
            <Button className="text-sm" onClick={() => setOpen(null)}>{t('keep')}</Button>
          </p>
        </form>
      )}
      {open === 'withdraw' && (
        <div className="mt-2">
          <p className="text-sm">{mine ? t('withdrawSure') : t('takeDownSure')}</p>
          <p className="mt-2 flex flex-wrap gap-2">
            <Button kind="danger" className="text-sm" autoFocus disabled={busy} onClick={() => void act('/withdraw', {})}>{mine ? t('withdraw') : t('takeDown')}</Button>
            <Button className="text-sm" onClick={() => setOpen(null)}>{t('keep')}</Button>
          </p>
          {trouble !== null && <Notice tone="problem" className="mt-2">{trouble}</Notice>}
        </div>
      )}
    </div>
  );
}

'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState, useSyncExternalStore, type FormEvent } from 'react';
import { Button } from '@/components/ui/button';
import { SelectField, TextArea } from '@/components/ui/field';
import { roomTime } from '@/components/ui/room-time';
import type { SentenceAnchor } from '@/lib/review/annotations/annotation';
import type { AnchorGroup } from './anchor-choice';
import { anchorOfWords, useSelectedWords } from './selected-words';
import { showNote, useAnnotate } from './use-annotate';
import { useKeptText } from './use-kept-text';

interface NoteComposerProps {
  gameId: string;
  groups: readonly AnchorGroup[];
  /** Which of all choices is chosen at first, counted through the groups; null: one has to choose. */
  first: number | null;
  /** Under which name this device keeps what is being written. */
  draft: string;
  /** The texts on this page whose words one may select with the mouse; none where there are no such texts. */
  texts?: readonly { about: Omit<SentenceAnchor, 'quote'>; text: string }[];
  /** Who will read it. */
  readers: string;
}

const never = () => () => undefined;
const SELECTED = 'selected';

/** Writes a note about something on the page: chosen from a list, or the words that one has selected. */
export function NoteComposer({ gameId, groups, first, draft, texts = [], readers }: NoteComposerProps) {
  const t = useTranslations('notes');
  const here = useSyncExternalStore(never, () => true, () => false);
  const [text, write] = useKeptText(`${gameId} ${draft}`);
  const [about, setAbout] = useState(String(first ?? ''));
  const [taken, setTaken] = useState<SentenceAnchor | null>(null);
  const selected = anchorOfWords(useSelectedWords(texts.length > 0), texts);
  const { busy, trouble, send } = useAnnotate(gameId);
  const choices = groups.flatMap((group) => group.choices);
  const anchor = about === SELECTED ? taken : about === '' ? null : choices[Number(about)]?.anchor;
  useEffect(() => {
    // A note that was just written or changed: the page was drawn anew to show it.
    if (location.hash.startsWith('#note-')) document.getElementById(location.hash.slice(1))?.focus();
  }, []);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const id = anchor ? await send('', { annotation: { kind: 'note', anchor, content: { text } } }) : null;
    if (id === null) return;
    write('');
    showNote(id);
  };
  const take = () => {
    if (!selected) return;
    setTaken(selected);
    setAbout(SELECTED);
    document.getElementById('note-text')?.focus();
  };
  const numbered = groups.map((group, index) => ({ ...group, from: groups.slice(0, index).reduce((sum, { choices: before }) => sum + before.length, 0) }));
  return (
    <form onSubmit={(event) => void save(event)} aria-label={t('add')} className="no-print flex flex-col gap-3">
      <SelectField id="note-about" label={t('about')} value={about} onChange={(event) => setAbout(event.target.value)}>
        {first === null && <option value="">{t('choose')}</option>}
        {taken && <option value={SELECTED}>{t('quote', { words: shorten(taken.quote ?? '') })}</option>}
        {numbered.map(({ label, choices: some, from }) => {
          const options = some.map((choice, index) => <option key={from + index} value={from + index}>{choice.at !== null && here ? `${roomTime(choice.at, 'minutes')} ` : ''}{shorten(choice.label)}</option>);
          return label === null ? options : <optgroup key={label} label={label}>{options}</optgroup>;
        })}
      </SelectField>
      {selected && selected.quote !== taken?.quote && <Button className="text-left text-sm" onClick={take}>{t('takeWords', { words: shorten(selected.quote ?? '') })}</Button>}
      <TextArea id="note-text" label={t('text')} hint={readers} required maxLength={4000} value={text} onChange={(event) => write(event.target.value)} error={trouble ?? undefined} />
      <Button type="submit" kind="primary" className="self-start" disabled={busy || !anchor || text.trim() === ''}>{t('add')}</Button>
    </form>
  );
}

function shorten(words: string): string {
  const letters = [...words];
  return letters.length > 90 ? `${letters.slice(0, 88).join('')} …` : words;
}

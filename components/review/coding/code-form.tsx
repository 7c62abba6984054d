'use client';

import { useTranslations } from 'next-intl';
import { useState, type FormEvent } from 'react';
import { askGame } from '@/lib/client/ask-game';
import { Button } from '@/components/ui/button';
import { meaningId } from './codes-meant';
import { useOneMore } from './coding-progress';

interface CodeFormProps {
  gameId: string;
  turn: string;
  team: string;
  codes: readonly string[];
  /** What this reader found before; null: not read yet. */
  found: readonly string[] | null;
  /** What the form is about, for the ear. */
  about: string;
}

/** The codes of one rationale, kept by a press. To find none of them is an answer, and is kept as one. */
export function CodeForm({ gameId, turn, team, codes, found, about }: CodeFormProps) {
  const t = useTranslations('coding');
  const oneMore = useOneMore();
  const [kept, setKept] = useState(found);
  const [marked, setMarked] = useState<readonly string[]>(found ?? []);
  const [state, setState] = useState<'still' | 'busy' | 'failed'>('still');
  const unchanged = kept !== null && kept.length === marked.length && kept.every((code) => marked.includes(code));
  const keep = async (event: FormEvent) => {
    event.preventDefault();
    setState('busy');
    const answer = await askGame(`/api/games/${gameId}/annotations`, {
      id: `a_${crypto.randomUUID()}`,
      annotation: { kind: 'code', anchor: { to: 'decision', turn, team }, content: { codes: marked } },
    });
    setState(answer.ok ? 'still' : 'failed');
    if (!answer.ok) return;
    if (kept === null) oneMore();
    setKept([...marked]);
  };
  return (
    <form onSubmit={(event) => void keep(event)} className="mt-2 font-sans text-sm">
      <fieldset className="flex flex-wrap items-center gap-x-5 gap-y-1">
        <legend className="sr-only">{about}</legend>
        {codes.map((code) => (
          <label key={code} className="inline-flex min-h-11 items-center gap-2">
            <input type="checkbox" className="size-4" aria-describedby={meaningId(code)} checked={marked.includes(code)} onChange={({ target }) => setMarked(target.checked ? [...marked, code] : marked.filter((other) => other !== code))} />
            {code}
          </label>
        ))}
        <a href="#codes" className="inline-flex min-h-11 items-center text-muted underline decoration-line underline-offset-4 lg:hidden">{t('meant')}</a>
        <Button type="submit" disabled={state === 'busy' || unchanged}>{marked.length === 0 ? t('keepNone') : t('keep')}</Button>
        <span role="status" className={state === 'failed' ? 'font-semibold text-danger' : 'text-muted'}>{state === 'failed' ? t('failed') : unchanged ? (kept.length === 0 ? t('keptNone') : t('kept')) : kept === null ? t('unread') : t('changed')}</span>
      </fieldset>
    </form>
  );
}

'use client';

import { useTranslations } from 'next-intl';
import { useState, type FormEvent } from 'react';
import { askGame } from '@/lib/client/ask-game';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';

const openPage = (href: string) => location.assign(href);

/** A new game from the moment that is shown, for a facilitator. The moment is the one in the address, which follows the replay. */
export function ForkForm({ gameHref, title }: { gameHref: string; title: string }) {
  const t = useTranslations('replay.fork');
  const refusals = useTranslations('refusals');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const written = String(data.get('title')).trim();
    const at = Number(new URLSearchParams(location.search).get('at'));
    setBusy(true);
    setProblem(null);
    const answer = await askGame<{ id: string }>(`/api${gameHref}/fork`, { at: Math.max(1, at), title: written === '' ? t('defaultTitle', { title }) : written, cohort: String(data.get('cohort')).trim() });
    if (answer.ok) {
      openPage(`/games/${answer.value.id}/lobby`);
      return;
    }
    setBusy(false);
    setProblem(refusals.has(answer.code) ? refusals(answer.code) : t('failed'));
  };
  return (
    <section aria-labelledby="fork-title" className="no-print mx-auto max-w-page px-5 py-8">
      <h2 id="fork-title" className="font-serif text-xl font-semibold">{t('title')}</h2>
      <p className="mt-2 max-w-measure">{t('text')}</p>
      <p className="mt-2 max-w-measure text-sm text-muted">{t('along')}</p>
      <form onSubmit={(event) => void submit(event)} className="mt-5 flex max-w-measure flex-col gap-5">
        <TextField id="fork-name" name="title" label={t('name')} maxLength={200} placeholder={t('defaultTitle', { title })} />
        <TextField id="fork-cohort" name="cohort" label={t('cohort')} maxLength={200} />
        {problem !== null && <Notice tone="problem">{problem}</Notice>}
        <Button type="submit" disabled={busy} className="self-start">{t('submit')}</Button>
      </form>
    </section>
  );
}

'use client';

import { useTranslations } from 'next-intl';
import { useState, type FormEvent } from 'react';
import { preflightHref } from '@/components/preflight/wish';
import { KeepingFields } from '@/components/keeping/keeping-fields';
import type { Keeping } from '@/lib/contract';
import { askGame } from '@/lib/client/ask-game';
import { Button } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import { SelectField, TextField } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { Rules } from './rules';
import { keepingOf, minutesOf, settingsOf } from './settings-of';

/** A scenario that can be played, as the form needs it. */
export interface ScenarioChoice {
  slug: string;
  hash: string;
  title: string;
  /** The most objectives every team can be dealt. */
  objectives: number;
  forms: { id: string; name: string; minutes: number; turns: number; note: string }[];
}

const openPage = (href: string) => location.assign(href);

const today = () => new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long' }).format(Date.now());

/** One press is enough: title, form and all rules have defaults. `usual`: how long the installation keeps a game by itself. */
export function NewGameForm({ choices, first, usual }: { choices: readonly ScenarioChoice[]; first: string; usual: Keeping }) {
  const t = useTranslations('newGame');
  const keeping = useTranslations('keeping');
  const [slug, setSlug] = useState(first);
  const chosen = choices.find((choice) => choice.slug === slug) ?? choices[0];
  const [form, setForm] = useState(chosen?.forms[0]?.id ?? '');
  const [minutes, setMinutes] = useState<ReturnType<typeof minutesOf>>({});
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  if (!chosen) return null;
  const forms = chosen.forms;
  const standing = forms.some(({ id }) => id === form) ? form : (forms[0]?.id ?? '');
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const written = String(data.get('title')).trim();
    const title = written === '' ? t('defaultName', { scenario: chosen.title, date: today() }) : written;
    setBusy(true);
    const answer = await askGame<{ id: string }>('/api/games', { title, scenarioHash: chosen.hash, form: standing, cohort: String(data.get('cohort')).trim(), settings: settingsOf(data), keeping: keepingOf(data) });
    if (answer.ok) {
      openPage(`/games/${answer.value.id}/lobby`);
      return;
    }
    setBusy(false);
    setProblem(t.has(`problems.${answer.code}`) ? t(`problems.${answer.code}`) : t('problems.other', { code: answer.code }));
  };
  return (
    <form onSubmit={(event) => void submit(event)} onChange={(event) => setMinutes(minutesOf(new FormData(event.currentTarget)))} className="flex flex-col gap-5">
      {choices.length > 1 && (
        <SelectField id="scenario" label={t('scenario')} value={slug} onChange={(event) => setSlug(event.target.value)}>
          {choices.map((choice) => <option key={choice.slug} value={choice.slug}>{choice.title}</option>)}
        </SelectField>
      )}
      <TextField id="title" name="title" label={t('name')} hint={t('nameHint')} maxLength={200} placeholder={chosen.title} />
      <fieldset>
        <legend className="mb-1 font-semibold">{t('form')}</legend>
        <div className="border-t">
          {forms.map((one) => (
            <label key={one.id} className="flex gap-3 border-b py-3">
              <input type="radio" name="form" value={one.id} checked={one.id === standing} onChange={() => setForm(one.id)} className="mt-1 size-4 shrink-0" />
              <span>
                <span className="font-semibold">{one.name}</span> <span className="text-sm text-muted tabular-nums">{t('minutes', { count: one.minutes, turns: one.turns })}</span>
                {one.note !== '' && <span className="block text-sm text-muted">{one.note}</span>}
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      <TextField id="cohort" name="cohort" label={t('cohort')} hint={t('cohortHint')} maxLength={200} />
      <Disclosure title={t('more')} className="border-t"><Rules objectives={chosen.objectives} /></Disclosure>
      <Disclosure title={keeping('title')} className="-mt-5">
        <div className="flex flex-col gap-5">
          <p className="text-sm text-muted">{keeping('text')}</p>
          <KeepingFields usual={usual} />
        </div>
      </Disclosure>
      <p className="text-sm text-muted">
        {t.rich('preflight', { way: (words) => <a href={preflightHref(chosen.slug, { form: standing, minutes })} target="_blank" rel="noreferrer" className="text-ink underline decoration-line underline-offset-4">{words}</a> })}
      </p>
      {problem !== null && <Notice tone="problem">{problem}</Notice>}
      <Button type="submit" kind="primary" disabled={busy} className="self-start">{t('submit')}</Button>
    </form>
  );
}

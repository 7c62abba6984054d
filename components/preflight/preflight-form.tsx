'use client';

import { useTranslations } from 'next-intl';
import { useState, type FormEvent } from 'react';
import { Button } from '@/components/ui/button';
import { SelectField, TextField } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import type { Scenario } from '@/lib/game/scenario';
import { PHASES } from '@/lib/game/phase';
import type { PreflightRequest } from '@/lib/preflight/preflight';
import { READINGS } from '@/lib/game/scenario/reading';
import { askedIn, type Wrong } from './asked-in';
import type { Flight } from './use-preflight';
import type { Wish } from './wish';

/** What to look at. Every field has a default; the one button starts, and stops what is under way. */
export function PreflightForm({ scenario, wish, flight, start, stop }: { scenario: Scenario; wish: Wish; flight: Flight; start: (ask: PreflightRequest) => void; stop: () => void }) {
  const t = useTranslations('preflight.ask');
  const [formId, setFormId] = useState(wish.form);
  const [wrong, setWrong] = useState<Wrong | null>(null);
  const form = scenario.forms.find(({ id }) => id === formId);
  const flying = flight.state === 'flying';
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (flying) return stop();
    const asked = askedIn(new FormData(event.currentTarget), scenario);
    setWrong(asked.ok ? null : asked.wrong);
    if (asked.ok) start(asked.ask);
  };
  return (
    <form onSubmit={submit} noValidate aria-label={t('title')} className="no-print flex max-w-3xl flex-col gap-5">
      <div className="grid items-end gap-5 sm:grid-cols-2">
        <SelectField id="form" name="form" label={t('form')} value={formId} onChange={(event) => setFormId(event.target.value)}>
          {scenario.forms.map(({ id, name, minutes }) => <option key={id} value={id}>{t('formMinutes', { name, minutes })}</option>)}
        </SelectField>
        <TextField id="games" name="games" label={t('games')} inputMode="numeric" defaultValue="1000" error={wrong === 'games' ? t('wrongGames') : undefined} hint={t('gamesHint')} />
      </div>
      <fieldset>
        <legend className="font-semibold">{t('readings')}</legend>
        <div className="flex flex-wrap gap-x-6">
          {READINGS.map((reading) => (
            <label key={reading} className="inline-flex min-h-11 items-center gap-2">
              <input type="checkbox" name="reading" value={reading} defaultChecked className="size-5" /> {t(`reading.${reading}`)}
            </label>
          ))}
        </div>
        {wrong === 'readings' && <Notice tone="problem">{t('noReading')}</Notice>}
      </fieldset>
      <fieldset>
        <legend className="mb-1.5 font-semibold">{t('minutes')}</legend>
        <div className="grid grid-cols-2 gap-3 sm:grid-cols-5">
          <Minutes name="total" label={t('total')} own={form?.minutes} />
          {PHASES.map((phase) => <Minutes key={phase} name={phase} label={t(`phase.${phase}`)} own={form?.phase_minutes[phase]} wished={wish.minutes[phase]} />)}
        </div>
        {wrong === 'minutes' && <Notice tone="problem" className="mt-2">{t('wrongMinutes')}</Notice>}
      </fieldset>
      <Button type="submit" kind={flying ? 'secondary' : 'primary'} className="self-start">
        {flying ? t('stop') : flight.state === 'ready' ? t('start') : t('again')}
      </Button>
    </form>
  );
}

function Minutes({ name, label, own, wished }: { name: string; label: string; own: number | undefined; wished?: number }) {
  const t = useTranslations('preflight.ask');
  return (
    <label className="flex flex-col gap-1 text-sm">
      {label}
      <input name={name} inputMode="decimal" placeholder={own === undefined ? t('asScenario') : String(own)} defaultValue={wished} className="box tabular-nums" />
    </label>
  );
}

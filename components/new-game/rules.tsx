'use client';

import { useTranslations } from 'next-intl';
import { SelectField } from '@/components/ui/field';
import { PHASES } from '@/lib/game/phase';
import { READINGS } from '@/lib/game/scenario/reading';

/** The rules and times of one game. Left alone, they are the usual ones. */
export function Rules({ objectives }: { objectives: number }) {
  const t = useTranslations('newGame');
  const phases = useTranslations('common.phases');
  return (
    <div className="flex flex-col gap-5">
      <SelectField id="onExpiry" name="onExpiry" label={t('onExpiry')} defaultValue="overtime">
        <option value="overtime">{t('overtime')}</option>
        <option value="lock">{t('lock')}</option>
      </SelectField>
      <SelectField id="missedDecision" name="missedDecision" label={t('missed')} defaultValue="draft">
        <option value="draft">{t('draft')}</option>
        <option value="straw">{t('straw')}</option>
        <option value="none">{t('none')}</option>
      </SelectField>
      <SelectField id="objectivesPerTeam" name="objectivesPerTeam" label={t('objectives')} defaultValue={Math.min(1, objectives)}>
        {Array.from({ length: objectives + 1 }, (_, count) => <option key={count} value={count}>{count}</option>)}
      </SelectField>
      <SelectField id="reading" name="reading" label={t('reading')} hint={t('readingHint')} defaultValue="default">
        {READINGS.map((reading) => <option key={reading} value={reading}>{t(`readings.${reading}`)}</option>)}
      </SelectField>
      <fieldset>
        <legend className="font-semibold">{t('phaseMinutes')}</legend>
        <p className="mb-2 text-sm text-muted">{t('phaseHint')}</p>
        <div className="grid grid-cols-2 gap-3 sm:grid-cols-4">
          {PHASES.map((phase) => (
            <label key={phase} className="text-sm">
              {phases(phase)}
              <input type="number" name={`minutes-${phase}`} min={0.5} max={240} step={0.5} inputMode="decimal" placeholder={t('asForm')} className="box mt-1 tabular-nums" />
            </label>
          ))}
        </div>
      </fieldset>
    </div>
  );
}

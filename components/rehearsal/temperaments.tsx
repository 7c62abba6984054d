'use client';

import { useTranslations } from 'next-intl';
import { Disclosure } from '@/components/ui/disclosure';
import { TEMPERAMENTS, type Temperament } from '@/lib/rehearsal/temperament';

/** Which temperaments are dealt to the seats; all of them unless somebody looks. */
export function Temperaments({ chosen, choose }: { chosen: readonly Temperament[]; choose(temperaments: readonly Temperament[]): void }) {
  const t = useTranslations('rehearsal.form');
  const put = (one: Temperament, wanted: boolean) => choose(TEMPERAMENTS.filter((each) => (each === one ? wanted : chosen.includes(each))));
  return (
    <div>
      <Disclosure title={t('temperaments', { chosen: chosen.length, all: TEMPERAMENTS.length })} className="border-t">
        <fieldset className="grid gap-x-5 sm:grid-cols-2">
          <legend className="sr-only">{t('which')}</legend>
          {TEMPERAMENTS.map((one) => (
            <label key={one} className="flex min-h-11 gap-2.5 py-1.5">
              <input type="checkbox" className="mt-1 size-4 shrink-0" checked={chosen.includes(one)} onChange={({ target }) => put(one, target.checked)} />
              <span className="text-sm">
                <span className="font-semibold">{t(`temperament.${one}.name`)}</span> <span className="block text-muted">{t(`temperament.${one}.does`)}</span>
              </span>
            </label>
          ))}
        </fieldset>
      </Disclosure>
      {chosen.length === 0 && <p role="alert" className="mt-1 text-sm font-semibold text-danger">{t('noTemperament')}</p>}
    </div>
  );
}

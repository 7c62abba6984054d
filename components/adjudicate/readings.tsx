'use client';

import clsx from 'clsx';
import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { useAct } from '@/components/control/use-act';
import { useDeskKeys } from '@/components/control/use-desk-keys';
import { Key } from '@/components/ui/key';
import { Notice } from '@/components/ui/notice';
import { useGame } from '@/lib/client/game-line';
import { READINGS } from '@/lib/game/scenario/reading';
import type { Adjudication } from '@/lib/game/state';
import { outcomes } from './outcomes';

/** Which school of thought the contested effects follow, and where each would take the indicators. */
export function Readings({ turn, adjudication }: { turn: string; adjudication: Adjudication }) {
  const t = useTranslations('adjudicate.readings');
  const { state } = useGame();
  const { act, busy, problem } = useAct();
  useDeskKeys(useMemo(() => ({ reading: () => document.querySelector<HTMLElement>('input[name=reading]:checked')?.focus() }), []));
  const all = outcomes(adjudication, state);
  const rows = all.filter(({ now, under }) => READINGS.some((reading) => under[reading] !== now));
  const still = all.filter((row) => !rows.includes(row)).map(({ name }) => name);
  return (
    <section aria-label={t('title')}>
      <fieldset disabled={busy} className="flex flex-wrap items-center gap-x-5">
        <legend className="eyebrow">{t('title')} <span aria-hidden="true"><Key>U</Key></span></legend>
        {READINGS.map((reading) => (
          <label key={reading} className="flex min-h-11 items-center gap-2">
            <input type="radio" name="reading" className="size-4" checked={adjudication.reading === reading} onChange={() => void act({ type: 'chooseReading', turn, reading, seen: adjudication.changes.length })} />
            {t(reading)}
          </label>
        ))}
      </fieldset>
      {problem !== null && <Notice tone="problem">{problem}</Notice>}
      <table className="mt-1 w-full max-w-2xl text-sm">
        <caption className="pb-1 text-left text-muted">{t('compare')}</caption>
        <thead className="border-b text-xs text-muted">
          <tr>
            <th scope="col" className="py-1 text-left font-medium">{t('indicator')}</th>
            <th scope="col" className="w-16 text-right font-medium">{t('now')}</th>
            {READINGS.map((reading) => <th key={reading} scope="col" className={clsx('w-20 text-right font-medium', reading === adjudication.reading && 'text-ink')}>{t(reading)}</th>)}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, name, now, under }) => (
            <tr key={id} className="border-b">
              <th scope="row" className="py-1 text-left font-normal">{name}</th>
              <td className="text-right text-muted tabular-nums">{now}</td>
              {READINGS.map((reading) => (
                <td key={reading} className={clsx('text-right tabular-nums', reading === adjudication.reading ? 'font-semibold' : 'text-muted')}>
                  {under[reading] !== under.default && reading !== 'default' && <span className="sr-only">{t('differs')} </span>}
                  {under[reading]}
                  <span aria-hidden="true" className="inline-block w-3">{under[reading] === under.default ? '' : '*'}</span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="mt-1 text-xs text-muted">
        {still.length > 0 && <>{t('still', { names: still.join('; ') })} </>}
        {t('star')}
      </p>
    </section>
  );
}

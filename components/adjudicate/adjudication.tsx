'use client';

import { useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';
import { useDeskKeys } from '@/components/control/use-desk-keys';
import { Key } from '@/components/ui/key';
import { Empty } from '@/components/ui/notice';
import type { EffectRow } from '@/lib/game/events';
import type { TurnState } from '@/lib/game/state';
import { READINGS } from '@/lib/game/scenario/reading';
import { AddEffect } from './add-effect';
import type { ClaimText } from './claim-texts';
import { Claims } from './claims';
import { DecisionsSideBySide } from './decisions-side-by-side';
import { EffectEntry } from './effect-entry';
import { Narratives } from './narratives';
import { WhatNext } from './outlook/what-next';
import { Readings } from './readings';

const NONE: never[] = [];

/** The effect to override after the one that is open: those that the readings contest, or all where none is. */
function after(open: string | null, rows: readonly EffectRow[]): string | null {
  const contested = rows.filter((row) => row.contested);
  const among = contested.length > 0 ? contested : rows;
  return among[(among.findIndex(({ row }) => row === open) + 1) % among.length]?.row ?? null;
}

/** Reasons on the table: the decisions, every effect with its why, the readings compared, and what will be told. */
export function Adjudication({ turn, claims, previewHref }: { turn: TurnState; claims: readonly ClaimText[]; previewHref: string }) {
  const t = useTranslations('adjudicate');
  const [open, setOpen] = useState<string | null>(null);
  const { adjudication } = turn;
  const rows = adjudication?.rows ?? NONE;
  useDeskKeys(useMemo(() => ({ override: () => setOpen((now) => after(now, rows)) }), [rows]));
  if (adjudication === null) return <Empty>{t('waiting')}</Empty>;
  return (
    <div className="flex flex-col gap-8">
      <DecisionsSideBySide turn={turn} />
      <Readings turn={turn.id} adjudication={adjudication} />
      <section aria-labelledby="effects-title">
        <h3 id="effects-title" className="eyebrow">{t('effects.title', { count: adjudication.rows.length })} <span aria-hidden="true"><Key>O</Key></span></h3>
        {/* On a phone the reading that was chosen has to do: all three stand in the table above. */}
        <div className="relative mt-2 overflow-x-auto" tabIndex={0} role="group" aria-labelledby="effects-title">
          <table className="w-full text-sm md:min-w-160">
            <thead className="text-xs text-muted">
              <tr>
                <th scope="col" className="py-1 text-left font-medium">{t('effects.indicator')}</th>
                <th scope="col" className="py-1 text-left font-medium">{t('effects.reason')}</th>
                {READINGS.map((reading) => <th key={reading} scope="col" className="hidden py-1 text-right font-medium md:table-cell">{t(`readings.${reading}`)}</th>)}
                <th scope="col" className="py-1 text-right font-medium text-ink">{t('effects.stands')}</th>
                <th scope="col"><span className="sr-only">{t('effects.act')}</span></th>
              </tr>
            </thead>
            <tbody>
              {adjudication.rows.map((row) => (
                <EffectEntry key={row.row} row={row} turn={turn.id} adjudication={adjudication} open={open === row.row} setOpen={(now) => setOpen(now ? row.row : null)} />
              ))}
            </tbody>
          </table>
          {adjudication.rows.length === 0 && <Empty>{t('effects.none')}</Empty>}
        </div>
        <AddEffect turn={turn.id} />
        <Claims rows={adjudication.rows} claims={claims} />
      </section>
      <WhatNext turn={turn} href={previewHref} />
      <Narratives key={turn.id} turn={turn} />
    </div>
  );
}

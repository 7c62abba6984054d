'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { TeamFacts } from '@/lib/game/events';
import type { Moment } from '@/lib/review/moments';
import { ClockTime } from '../clock-time';
import { useMomentText } from './moment-text';

interface MomentPickerProps {
  moments: readonly Moment[];
  teams: readonly TeamFacts[];
  /** The turns that one may keep to; none where all moments are recent. */
  turns?: readonly { id: string; number: number; title: string }[];
  chosen: readonly number[];
  choose: (positions: number[]) => void;
}

/** The moments that an observation is about: one at least. */
export function MomentPicker({ moments, teams, turns = [], chosen, choose }: MomentPickerProps) {
  const t = useTranslations('notes');
  const text = useMomentText(teams);
  const [turn, setTurn] = useState(turns.at(-1)?.id ?? '');
  const shown = moments.filter((moment) => turn === '' || moment.turn === turn || chosen.includes(moment.position));
  const toggle = (position: number) => choose(chosen.includes(position) ? chosen.filter((one) => one !== position) : [...chosen, position]);
  return (
    <fieldset>
      <legend className="font-semibold">{t('observe.moments')}</legend>
      {turns.length > 1 && (
        <label className="mt-1 flex items-center gap-2 text-sm">
          <span className="text-muted">{t('observe.turn')}</span>
          <select value={turn} onChange={(event) => setTurn(event.target.value)} className="box w-auto min-w-0 flex-1">
            <option value="">{t('observe.allTurns')}</option>
            {turns.map(({ id, number, title }) => <option key={id} value={id}>{t('turn', { number, title })}</option>)}
          </select>
        </label>
      )}
      <ul className="mt-1 max-h-56 overflow-y-auto border-y">
        {shown.map((moment) => (
          <li key={moment.position}>
            <label className="flex min-h-11 items-center gap-2 px-1 text-sm hover:bg-sheet">
              <input type="checkbox" checked={chosen.includes(moment.position)} onChange={() => toggle(moment.position)} className="size-5 shrink-0 accent-accent" />
              <span className="text-xs text-muted"><ClockTime at={moment.at} seconds={false} /></span>
              <span className="min-w-0">{text(moment)}</span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

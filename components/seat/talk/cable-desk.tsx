'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { TeamId } from '@/lib/game/ids';
import { limits } from '../limits';
import { useSeat } from '../use-seat';
import { MarkOf } from '../mark-of';
import { Composer } from './composer';

/** Writes a cable: to whom first, and before it is sent, who will read it. */
export function CableDesk() {
  const t = useTranslations('talk.cables');
  const { game, mayAct, others, team, teamName } = useSeat();
  const [to, setTo] = useState<readonly TeamId[]>([]);
  if (!mayAct || game.state.stage === 'ended') return null;
  const toggle = (id: TeamId) => setTo(to.includes(id) ? to.filter((one) => one !== id) : [...to, id]);
  const names = new Intl.ListFormat('en', { type: 'conjunction' }).format(others.filter(({ id }) => to.includes(id)).map(({ id }) => teamName(id)));
  return (
    <div className="flex flex-col gap-2">
      <fieldset>
        <legend className="font-semibold">{t('recipients')}</legend>
        <div className="flex flex-wrap gap-x-6">
          {others.map(({ id }) => (
            <label key={id} className="flex min-h-11 cursor-pointer items-center gap-2">
              <input type="checkbox" className="size-5" checked={to.includes(id)} onChange={() => toggle(id)} />
              <MarkOf team={id} long />
            </label>
          ))}
        </div>
      </fieldset>
      <Composer
        draft="own:cable"
        label={t('label')}
        readers={to.length === 0 ? t('choose') : t('readers', { names, team: team.name })}
        send={to.length === 0 ? t('send') : t('sendTo', { names })}
        max={limits.cable}
        disabled={to.length === 0}
        command={(text) => ({ type: 'sendCable', to: [...to], text })}
        onSent={() => setTo([])}
      />
    </div>
  );
}

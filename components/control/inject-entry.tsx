'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { signed } from '@/components/review/signed';
import { Button } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import { TextArea } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { RoomTime } from '@/components/ui/room-time';
import { useGame } from '@/lib/client/game-line';
import { Addressees } from './addressees';
import type { PlannedInject } from './run-of-show';
import { useAct } from './use-act';

/** A planned inject: to be released as it stands, to others, or with other words; or when it was. */
export function InjectEntry({ inject }: { inject: PlannedInject }) {
  const t = useTranslations('control.inject');
  const { state } = useGame();
  const { act, busy, problem } = useAct();
  const [to, setTo] = useState(inject.to);
  const [text, setText] = useState(inject.text);
  const teams = state.game?.teams ?? [];
  const record = Object.values(state.turns).flatMap((turn) => turn.injectRecords).find(({ planned }) => planned === inject.id);
  const released = Object.values(state.turns).flatMap((turn) => turn.injects).find(({ id }) => id === inject.id);
  const name = (indicator: string) => state.game?.indicators.find(({ id }) => id === indicator)?.name ?? indicator;
  if (record && released) {
    return (
      <p className="flex justify-between gap-2 border-b py-2 text-muted">
        <span>{inject.title}</span>
        <span className="whitespace-nowrap text-xs">{t('released')} <RoomTime at={released.at} to="minutes" /></span>
      </p>
    );
  }
  const late = state.phase === 'adjudicate';
  if (state.stage !== 'running') return <p className="border-b py-2 text-muted">{inject.title}</p>;
  return (
    <Disclosure title={<span className="text-sm font-medium">{inject.title}</span>} className="[&>div]:pl-2">
      <div className="flex flex-col gap-2">
        {inject.note !== null && <Notice>{inject.note}</Notice>}
        {inject.effects.length > 0 && (
          <ul className="text-xs text-muted">
            {inject.effects.map((effect, index) => (
              <li key={index}><span className="font-semibold tabular-nums">{signed(effect.change)}</span> {name(effect.indicator)}: {effect.why}</li>
            ))}
          </ul>
        )}
        <TextArea id={`inject-${inject.id}`} label={t('text')} quiet value={text} onChange={(event) => setText(event.target.value)} boxClass="text-sm" />
        <Addressees legend={t('to')} to={to} setTo={setTo} teams={teams} />
        <Button className="self-start text-sm" disabled={busy || late || text.trim() === ''} onClick={() => void act({ type: 'releaseInject', inject: inject.id, to, text: text.trim() })}>
          {t('release')}
        </Button>
        {late && <p className="text-xs text-muted">{t('late')}</p>}
        {problem !== null && <Notice tone="problem">{problem}</Notice>}
      </div>
    </Disclosure>
  );
}

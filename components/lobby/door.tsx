'use client';

import { useTranslations } from 'next-intl';
import { TurnedAway, WaitingAtTheDoor } from '@/components/control/at-the-door';
import { useAct } from '@/components/control/use-act';
import { Notice } from '@/components/ui/notice';
import { useGame } from '@/lib/client/game-line';

const DOORS = ['open', 'approval', 'locked'] as const;

/** Who may come in, and those who wait to be let in. */
export function Door() {
  const t = useTranslations('lobby.door');
  const { state } = useGame();
  const { act, busy, problem } = useAct();
  return (
    <section aria-label={t('title')}>
      <fieldset disabled={busy}>
        <legend className="eyebrow">{t('title')}</legend>
        {DOORS.map((door) => (
          <label key={door} className="flex min-h-9 items-center gap-2">
            <input type="radio" name="door" className="size-4" checked={state.door === door} onChange={() => void act({ type: 'setDoor', door })} />
            {t(door)}
          </label>
        ))}
      </fieldset>
      {problem !== null && <Notice tone="problem">{problem}</Notice>}
      <WaitingAtTheDoor className="mt-3" />
      <TurnedAway />
    </section>
  );
}

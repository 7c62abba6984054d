'use client';

import { useTranslations } from 'next-intl';
import { useAct } from '@/components/control/use-act';
import { TeamName } from '@/components/review/team-name';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { useGame } from '@/lib/client/game-line';

const DOORS = ['open', 'approval', 'locked'] as const;

/** Who may come in, and those who wait to be let in. */
export function Door() {
  const t = useTranslations('lobby.door');
  const { state, people } = useGame();
  const { act, busy, problem } = useAct();
  const waiting = Object.values(state.seats).filter(({ status }) => status === 'waiting');
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
      {waiting.length > 0 && (
        <div role="status" className="mt-3 border-l-2 border-accent pl-3">
          <h3 className="font-semibold">{t('waiting', { count: waiting.length })}</h3>
          <ul>
            {waiting.map((seat) => (
              <li key={seat.id} className="flex flex-wrap items-center gap-2 py-1">
                <span className="font-semibold">{people.names[seat.id]}</span>
                {seat.team !== null && <TeamName id={seat.team} teams={state.game?.teams ?? []} long={false} />}
                <span className="text-sm text-muted">{state.game?.teams.find(({ id }) => id === seat.team)?.roles.find(({ id }) => id === seat.role)?.office}</span>
                <span className="flex w-full gap-2">
                  <Button className="text-sm" disabled={busy} onClick={() => void act({ type: 'admitSeat', seat: seat.id })}>{t('admit')}</Button>
                  <Button kind="quiet" className="text-sm" disabled={busy} onClick={() => void act({ type: 'refuseSeat', seat: seat.id })}>{t('refuse')}</Button>
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

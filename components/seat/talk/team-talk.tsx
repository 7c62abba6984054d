'use client';

import { useTranslations } from 'next-intl';
import { memo, type ReactNode, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Empty } from '@/components/ui/notice';
import { RoomTime } from '@/components/ui/room-time';
import { limits } from '../limits';
import { useSeat } from '../use-seat';
import { useByControl } from '../by-control';
import { Composer } from './composer';
import { allSaid } from './exchange';

/** More than a screen holds. */
const STEP = 50;

/** What the team says among itself, its latest words in view; older ones come on request. Control reads it; no other team does. */
export function TeamTalk() {
  const t = useTranslations('talk.team');
  const { game, mayAct, team, nameOf } = useSeat();
  const byControl = useByControl();
  const [most, setMost] = useState(STEP);
  const said = allSaid(game.state, 'talk');
  const older = said.length - most;
  return (
    <div className="flex flex-col gap-3">
      {older > 0 && <Button kind="quiet" className="-ml-3 self-start px-3 text-sm" onClick={() => setMost(most + 2 * STEP)}>{t('earlier', { count: older })}</Button>}
      {said.length === 0 ? (
        <Empty>{t(mayAct ? 'empty' : 'nothing', { team: team.name })}</Empty>
      ) : (
        // Laid from its end, so that it stays there while more is said.
        <div role="log" tabIndex={0} aria-label={t('title', { team: team.name })} className="flex max-h-[50dvh] flex-col-reverse overflow-y-auto overscroll-contain">
          <ol>
            {said.slice(-most).map(({ id, at, seat, text }) => (
              <Said key={id} at={at} by={seat === game.seat.id ? t('you') : nameOf(seat)} text={text} entered={byControl(seat, 'say', at)} />
            ))}
          </ol>
        </div>
      )}
      <Composer draft="own:talk" label={t('label')} readers={t('readers', { team: team.name })} send={t('send')} max={limits.talk} command={(text) => ({ type: 'say', text })} />
    </div>
  );
}

/** One thing that was said: drawn once, however much is said after it. */
const Said = memo(function Said({ at, by, text, entered }: { at: number; by: string; text: string; entered: ReactNode }) {
  return (
    <li className="py-1.5">
      <p className="flex items-baseline gap-2 text-xs text-muted">
        <span className="font-semibold text-ink">{by}</span>
        <RoomTime at={at} to="minutes" />
        {entered}
      </p>
      <p className="whitespace-pre-line">{text}</p>
    </li>
  );
});

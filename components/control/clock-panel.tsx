'use client';

import { useTranslations } from 'next-intl';
import { useCallback, useMemo, useState } from 'react';
import { Button } from '@/components/ui/button';
import { ClockFace } from '@/components/ui/clock-face';
import { Key } from '@/components/ui/key';
import { Notice } from '@/components/ui/notice';
import { RoomTime } from '@/components/ui/room-time';
import type { Game } from '@/lib/client/game';
import { useClock } from '@/lib/client/use-clock';
import { useGamePart } from '@/lib/client/use-game-part';
import type { TeamId } from '@/lib/game/ids';
import { currentTurnId } from '@/lib/game/whereabouts';
import { useAct } from './use-act';
import { useDeskKeys } from './use-desk-keys';

const MINUTE = 60_000;

const part = ({ state, people }: Game) => ({ turn: currentTurnId(state), phase: state.phase, running: state.stage === 'running', clock: state.clock, game: state.game, hand: people.names[state.hands.pause ?? 's_'] ?? null });

/** The clock and Control's hand on it: pause, more or less time for all or for one team. Keys: P, + − < >, and [ ] for whose time. */
export function ClockPanel() {
  const t = useTranslations('control.clock');
  const { turn, phase, running, clock, game, hand } = useGamePart(part);
  const [team, setTeam] = useState<TeamId>('');
  const { act, busy, problem } = useAct();
  const paused = clock.pausedAt !== null;
  const timed = running && clock.endsAt !== null;
  const teams = useMemo(() => game?.teams ?? [], [game]);
  const bends = clock.bends.length;
  // With what is on the page now, so that nobody adds to a colleague's minutes unawares.
  const adjust = useCallback(
    (minutes: number) => void (timed && turn !== null && phase !== null && act({ type: 'adjustClock', deltaMs: minutes * MINUTE, team: team === '' ? null : team, seen: { turn, phase, bends } })),
    [act, timed, turn, phase, team, bends],
  );
  useDeskKeys(
    useMemo(() => {
      const shift = (by: number) => setTeam((now) => {
        const all = ['', ...teams.map(({ id }) => id)];
        return all[(all.indexOf(now) + by + all.length) % all.length] ?? '';
      });
      return { pause: () => void (running && act({ type: paused ? 'resume' : 'pause' })), one: (which: number) => adjust(which === 0 ? 1 : -1), three: (which: number) => adjust(which === 0 ? 3 : -3), whose: (which: number) => shift(which === 0 ? -1 : 1) };
    }, [act, adjust, running, paused, teams]),
  );
  if (!running) return null;
  return (
    <section aria-label={t('title')}>
      <div className="flex items-center justify-between gap-3">
        <Face team={team} />
        <Button disabled={busy} className="px-3 text-sm" onClick={() => void act({ type: paused ? 'resume' : 'pause' })}>{paused ? t('resume') : t('pause')} <Key>P</Key></Button>
      </div>
      {clock.pausedAt !== null && <p className="mt-1 text-xs text-muted">{hand === null ? t('paused') : t('pausedBy', { who: hand })} <RoomTime at={clock.pausedAt} /></p>}
      {timed && (
        <div className="mt-1.5 flex gap-1.5">
          <label className="sr-only" htmlFor="clock-for">{t('for')}</label>
          <select id="clock-for" className="box min-w-0 flex-1 px-2 text-sm" value={team} onChange={(event) => setTeam(event.target.value)}>
            <option value="">{t('everyone')}</option>
            {teams.map(({ id, name }) => <option key={id} value={id}>{t('only', { team: name })}</option>)}
          </select>
          {[-3, -1, 1, 3].map((minutes) => (
            <Button key={minutes} disabled={busy} className="w-10 px-0 text-sm tabular-nums xl:w-11" aria-label={t('adjust', { minutes })} onClick={() => adjust(minutes)}>
              {minutes > 0 ? `+${minutes}` : `−${-minutes}`}
            </Button>
          ))}
        </div>
      )}
      {problem !== null && <Notice tone="problem" className="mt-2">{problem}</Notice>}
    </section>
  );
}

const clockOf = ({ state }: Game) => state.clock;

/** The clock as everyone has it, or as one team does. */
function Face({ team }: { team: TeamId }) {
  const words = useTranslations('common.clock');
  const clock = useGamePart(clockOf);
  const { left, paused } = useClock(clock, team === '' ? null : team);
  return <ClockFace left={left} paused={paused} words={{ left: words('leftWord'), over: words(clock.expired ? 'expired' : 'overWord'), paused: words('pausedWord'), none: words('none') }} className={clock.endsAt === null ? 'text-lg' : 'text-2xl [&>span:last-child]:!text-base'} />;
}

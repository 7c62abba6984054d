'use client';

import clsx from 'clsx';
import { useTranslations } from 'next-intl';
import { minutesAndSeconds } from '@/components/ui/clock-face';
import { RoomTime } from '@/components/ui/room-time';
import { TeamMark } from '@/components/ui/team-mark';
import type { TurnState } from '@/lib/game/state';
import { useWall } from './use-wall';

/** What a team is doing, in words: reading, deliberating and with how much time of its own, sealed at what time. */
export function SealWords({ turn, team }: { turn: TurnState; team: string }) {
  const t = useTranslations('screen.seals');
  const { game, seated } = useWall();
  const seal = turn.seals[team];
  if (seal) return t.rich('sealed', { time: () => <RoomTime at={seal.at} className="tabular-nums" /> });
  if (seated(team).length === 0) return t('nobody');
  const what = t(game.state.phase === 'brief' ? 'reading' : 'open');
  const extra = game.state.clock.extra[team] ?? 0;
  return extra > 0 ? t('extra', { what, time: minutesAndSeconds(extra) }) : what;
}

/** The teams side by side; a seal closes with a full line. */
export function SealStrip({ turn }: { turn: TurnState }) {
  const { teams } = useWall();
  return (
    <ul className="grid grid-cols-[repeat(auto-fit,minmax(6em,1fr))] gap-x-[1em]">
      {teams.map((team, index) => (
        <li key={team.id} className={clsx('border-t-4 pt-[0.2em] leading-tight', turn.seals[team.id] ? 'border-ink' : 'border-dashed border-edge')}>
          <TeamMark index={index} code={team.code} name={team.name} long />
          <p className={clsx('text-[0.9em]', turn.seals[team.id] ? 'font-semibold' : 'text-muted')}>
            <SealWords turn={turn} team={team.id} />
          </p>
        </li>
      ))}
    </ul>
  );
}

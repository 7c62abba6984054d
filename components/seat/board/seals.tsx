'use client';

import { useTranslations } from 'next-intl';
import { RoomTime } from '@/components/ui/room-time';
import { SealHash } from '@/components/ui/seal-hash';
import { TeamMark } from '@/components/ui/team-mark';
import type { TurnState } from '@/lib/game/state';
import { useSeat } from '../use-seat';

/** Who has sealed, when, and the seal itself. */
export function Seals({ turn }: { turn: TurnState }) {
  const t = useTranslations('board.seals');
  const { game, teams, seated } = useSeat();
  const { phase } = game.state;
  return (
    <ul>
      {teams.map((team, index) => {
        const seal = turn.seals[team.id];
        return (
          <li key={team.id} className="flex flex-wrap items-baseline justify-between gap-x-4 border-t py-1.5">
            <TeamMark index={index} code={team.code} name={team.name} long />
            <span className="text-sm">
              {seal ? (
                <>
                  {t.rich('sealed', { time: () => <RoomTime at={seal.at} className="tabular-nums" /> })} · <SealHash hash={seal.seal} letters={8} />
                </>
              ) : (
                <span className="text-muted">{t(seated(team.id).length === 0 ? 'nobody' : phase === 'deliberate' ? 'open' : phase === 'brief' ? 'reading' : 'none')}</span>
              )}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

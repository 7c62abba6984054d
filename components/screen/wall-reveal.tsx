'use client';

import clsx from 'clsx';
import { useTranslations } from 'next-intl';
import { TeamMark, teamClass } from '@/components/ui/team-mark';
import type { TurnState } from '@/lib/game/state';
import { LaidOn } from './laid-on';
import { useWall } from './use-wall';

/** All cards turned at once; under each, how many chips the others had laid on what it did. */
export function WallReveal({ turn }: { turn: TurnState }) {
  const t = useTranslations('screen.reveal');
  const { game, teams } = useWall();
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <ul className="grid min-h-0 flex-1 auto-rows-[1fr_auto] grid-cols-[repeat(auto-fit,minmax(9em,1fr))] gap-x-[1.1em]">
        {teams.map((team, index) => {
          const revealed = turn.revealed[team.id];
          return (
            <li key={team.id} className={clsx(teamClass(index), 'turn-over row-span-2 grid min-h-0 grid-rows-subgrid border-t-4 border-team pt-[0.3em]')}>
              <div>
                <TeamMark index={index} code={team.code} name={team.name} long />
                <p className="mt-[0.3em] font-serif text-[1.35em] leading-tight wide:text-[1.8em] font-semibold">{revealed?.option?.label ?? t('none')}</p>
                {revealed?.option ? <p className="mt-[0.3em] font-serif leading-snug wide:text-[1.25em]">{revealed.option.text}</p> : null}
                {revealed?.option && revealed.origin !== 'committed' ? <p className="wall-note text-muted">{t(`origin.${revealed.origin}`)}</p> : null}
              </div>
              <LaidOn turn={turn} team={team.id} teams={teams} />
            </li>
          );
        })}
      </ul>
      {game.state.phase === 'adjudicate' ? <p className="wall-note mt-[0.4em] text-muted">{t('weighing')}</p> : null}
    </div>
  );
}

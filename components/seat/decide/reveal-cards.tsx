'use client';

import clsx from 'clsx';
import { useTranslations } from 'next-intl';
import { TeamMark, teamClass } from '@/components/ui/team-mark';
import type { TurnState } from '@/lib/game/state';
import { postureWord } from '../decision';
import { useSeat } from '../use-seat';

/** What each capital did, side by side. */
export function RevealCards({ turn }: { turn: TurnState }) {
  const t = useTranslations('decide.outcome');
  const { teams } = useSeat();
  return (
    <ul className="grid gap-4 md:grid-cols-[repeat(auto-fit,minmax(15rem,1fr))]">
      {teams.map((team, index) => {
        const revealed = turn.revealed[team.id];
        return (
          <li key={team.id} className={clsx(teamClass(index), 'turn-over border-t-2 border-team pt-2')}>
            <TeamMark index={index} code={team.code} name={team.name} long />
            {revealed?.option ? (
              <>
                <p className="font-serif text-lg font-semibold">{revealed.option.label}</p>
                <p className="prose">{revealed.option.text}</p>
                <p className="mt-1 text-sm text-muted">{revealed.postures.map(postureWord).join(' · ')}</p>
                {revealed.origin === 'committed' ? null : <p className="mt-1 text-sm text-muted">{t(`origin.${revealed.origin}`)}</p>}
              </>
            ) : (
              <p className="mt-1">{t(revealed ? 'origin.none' : 'notRevealed')}</p>
            )}
          </li>
        );
      })}
    </ul>
  );
}

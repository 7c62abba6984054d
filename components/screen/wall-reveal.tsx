'use client';

import clsx from 'clsx';
import { useTranslations } from 'next-intl';
import { Chips } from '@/components/ui/chips';
import { TeamMark, TeamShape, teamClass } from '@/components/ui/team-mark';
import { postureWord } from '@/components/seat/decision';
import { forecastFacts } from '@/components/seat/forecast-fact';
import { CHIPS } from '@/lib/game/forecast';
import type { TurnState } from '@/lib/game/state';
import { useWall } from './use-wall';

/** All cards turned at once; under each, how many chips the others had laid on what it did. */
export function WallReveal({ turn }: { turn: TurnState }) {
  const t = useTranslations('screen.reveal');
  const { game, teams } = useWall();
  const facts = forecastFacts(turn, teams);
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <ul className="grid min-h-0 flex-1 auto-rows-[1fr_auto] grid-cols-[repeat(auto-fit,minmax(9em,1fr))] gap-x-[1.1em]">
        {teams.map((team, index) => {
          const revealed = turn.revealed[team.id];
          const lead = revealed?.postures[0];
          return (
            <li key={team.id} className={clsx(teamClass(index), 'turn-over row-span-2 grid min-h-0 grid-rows-subgrid border-t-4 border-team pt-[0.3em]')}>
              <div>
                <TeamMark index={index} code={team.code} name={team.name} long />
                <p className="mt-[0.3em] font-serif text-[1.35em] leading-tight wide:text-[1.8em] font-semibold">{revealed?.option?.label ?? t('none')}</p>
                {revealed?.option ? <p className="mt-[0.3em] font-serif leading-snug wide:text-[1.25em]">{revealed.option.text}</p> : null}
                {revealed?.option && revealed.origin !== 'committed' ? <p className="wall-note text-muted">{t(`origin.${revealed.origin}`)}</p> : null}
              </div>
              {lead ? (
                <div className="pt-[0.4em]">
                  <p className="border-t wall-note pt-[0.3em] text-muted">{t(facts.some(({ of }) => of === team.id) ? 'was' : 'unforeseen', { posture: postureWord(lead) })}</p>
                  {facts
                    .filter(({ of }) => of === team.id)
                    .map(({ by, right }) => {
                      const at = teams.findIndex(({ id }) => id === by);
                      return (
                        <p key={by} className="mt-[0.1em] flex flex-wrap items-center gap-x-[0.5em]">
                          <span className="inline-flex items-baseline gap-[0.3em] tabular-nums wide:min-w-[7.5em]">
                            <TeamShape index={at} className="translate-y-[0.08em]" />
                            {t('laid', { team: teams[at]?.code ?? by, right })}
                          </span>
                          <Chips laid={right} of={CHIPS} className="text-[0.8em] wide:text-[0.9em]" />
                        </p>
                      );
                    })}
                </div>
              ) : null}
            </li>
          );
        })}
      </ul>
      {game.state.phase === 'adjudicate' ? <p className="wall-note mt-[0.4em] text-muted">{t('weighing')}</p> : null}
    </div>
  );
}

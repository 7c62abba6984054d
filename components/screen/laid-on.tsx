'use client';

import { useTranslations } from 'next-intl';
import { Chips } from '@/components/ui/chips';
import { TeamShape } from '@/components/ui/team-mark';
import { postureWord } from '@/components/seat/decision';
import { forecastFacts } from '@/components/seat/forecast-fact';
import { CHIPS } from '@/lib/game/forecast';
import type { TeamId } from '@/lib/game/ids';
import type { TurnState } from '@/lib/game/state';

/** How many chips each of the others had laid on what a team did; nothing where it did nothing. */
export function LaidOn({ turn, team, teams }: { turn: TurnState; team: TeamId; teams: readonly { id: TeamId; code: string }[] }) {
  const t = useTranslations('screen.reveal');
  const lead = turn.revealed[team]?.postures[0];
  if (lead === undefined) return null;
  const facts = forecastFacts(turn, teams).filter(({ of }) => of === team);
  return (
    <div className="pt-[0.4em]">
      <p className="border-t wall-note pt-[0.3em] text-muted">{t(facts.length > 0 ? 'was' : 'unforeseen', { posture: postureWord(lead) })}</p>
      {facts.map(({ by, right }) => {
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
  );
}

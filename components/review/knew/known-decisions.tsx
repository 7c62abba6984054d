import { useTranslations } from 'next-intl';
import { teamClass } from '@/components/ui/team-mark';
import type { TeamFacts } from '@/lib/game/events';
import type { TurnState } from '@/lib/game/state';
import { ClockTime } from '../clock-time';
import { TeamName } from '../team-name';

/** What the reader knew of each team's decision: nothing, that it is sealed, its own in full, or what was revealed. */
export function KnownDecisions({ turn, teams }: { turn: TurnState; teams: readonly TeamFacts[] }) {
  const t = useTranslations('review.knew');
  const log = useTranslations('review.log');
  return (
    <div className="mb-6 grid gap-5 md:grid-cols-[repeat(auto-fit,minmax(13rem,1fr))]">
      {teams.map((team, index) => {
        const revealed = turn.revealed[team.id];
        const own = turn.submitted[team.id];
        const seal = turn.seals[team.id];
        const option = revealed?.option ?? turn.briefs[team.id]?.options.find(({ id }) => id === own?.option) ?? null;
        return (
          <section key={team.id} aria-label={t('decision', { team: team.name })} className={`${teamClass(index)} border-t-4 border-team pt-2`}>
            <h3><TeamName id={team.id} teams={teams} /></h3>
            <p className="mt-1 font-serif text-lg">{option?.label ?? <span className="text-muted">{revealed ? log('choiceNone') : log('choicePending')}</span>}</p>
            {own && own.rationale !== '' && <p className="mt-1 font-serif whitespace-pre-line">{own.rationale}</p>}
            {seal && <p className="mt-1 text-sm text-muted">{t('sealed')} <ClockTime at={seal.at} /></p>}
          </section>
        );
      })}
    </div>
  );
}

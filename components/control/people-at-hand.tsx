'use client';

import { useTranslations } from 'next-intl';
import { TeamName } from '@/components/review/team-name';
import { Key } from '@/components/ui/key';
import { teamClass } from '@/components/ui/team-mark';
import { useGameWhen } from '@/lib/client/use-game-part';
import { teamKeys } from './desk-keys';
import { PEOPLE, peopleKeys } from './people-keys';
import { AwayWords } from './person/away-words';
import { PersonMenu } from './person/person-menu';
import { WhereaboutsMark } from './person/whereabouts-mark';
import { TeamLinks } from './team-links';
import { TeamNeeds } from './team-needs-line';
import { teamSigns } from './team-signs';
import { useTeamKeys } from './use-team-keys';
import { watchTeams } from './watch-teams';

/**
 * Everybody who plays, team by team, in little room: who is here, and what can be done for each. It stands where the
 * desk shows something else than the teams, so that a person can be rescued at any moment. Unless `acts`, it is only read.
 */
export function PeopleAtHand({ gameId, acts = false }: { gameId?: string; acts?: boolean }) {
  const t = useTranslations('control');
  const { state, people } = useGameWhen(watchTeams);
  const teams = state.game?.teams ?? [];
  const keys = teamKeys(teams.length);
  useTeamKeys(acts ? teams.length : 0);
  return (
    <section aria-label={t('people')} className="grid gap-x-5 gap-y-3 md:grid-cols-3">
      {teams.map((team, index) => {
        const { seated } = teamSigns(state, team.id, people, undefined);
        return (
          <section key={team.id} aria-label={team.name} {...PEOPLE} onKeyDown={acts ? peopleKeys : undefined} className={`${teamClass(index)} min-w-0 border-t-4 border-team pt-1`}>
            <div className="flex items-baseline justify-between gap-2">
              <h2><TeamName id={team.id} teams={teams} /></h2>
              {acts && keys[index] !== undefined && <Key>{keys[index]}</Key>}
            </div>
            <TeamNeeds team={team.id} state={state} people={people} draft={undefined} />
            <ul className="max-h-44 overflow-y-auto">
              {seated.map(({ seat, whereabouts }) => (
                <li key={seat.id} className="flex items-center gap-2 text-sm">
                  <WhereaboutsMark is={seat.scripted ? 'here' : whereabouts.is} />
                  <span className="min-w-0 flex-1 py-1">
                    <span className="block truncate" title={team.roles.find(({ id }) => id === seat.role)?.office}>{people.names[seat.id] ?? t('person.noName')}</span>
                    {whereabouts.is !== 'here' && !seat.scripted && <span className="block text-xs"><AwayWords away={whereabouts} /></span>}
                  </span>
                  {acts && gameId !== undefined && <PersonMenu seat={seat} gameId={gameId} />}
                </li>
              ))}
            </ul>
            {seated.length === 0 && <p className="py-1 text-sm text-muted">{t('team.nobody')}</p>}
            {gameId !== undefined && <TeamLinks gameId={gameId} team={team} turn={null} />}
          </section>
        );
      })}
    </section>
  );
}

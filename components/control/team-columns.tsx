'use client';

import { useGameWhen } from '@/lib/client/use-game-part';
import { TeamColumn } from './team-column';
import type { TeamDrafts } from './use-team-drafts';
import { useQuiet } from './use-quiet';
import { useTeamKeys } from './use-team-keys';
import { watchTeams } from './watch-teams';

/** The teams side by side, line for line. Unless `acts`, they are only read; without `gameId` nothing leads elsewhere; without `drafts` nothing is said of drafts. */
export function TeamColumns({ gameId, drafts, acts = false }: { gameId?: string; drafts?: TeamDrafts; acts?: boolean }) {
  const { state, people } = useGameWhen(watchTeams);
  const quiet = useQuiet(drafts ?? null);
  useTeamKeys(acts ? (state.game?.teams.length ?? 0) : 0);
  return (
    <div className="grid gap-x-5 md:grid-cols-3">
      {state.game?.teams.map((team, index) => <TeamColumn key={team.id} team={team} index={index} state={state} people={people} quiet={quiet} drafts={drafts} gameId={gameId} acts={acts} />)}
    </div>
  );
}

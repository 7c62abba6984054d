'use client';

import { useGameWhen } from '@/lib/client/use-game-part';
import { TeamColumn } from './team-column';
import type { TeamDrafts } from './use-team-drafts';
import { useQuiet } from './use-quiet';
import { watchTeams } from './watch-teams';

/** The teams side by side, line for line. Without `gameId` they are only read; without `drafts` nothing is said of drafts. */
export function TeamColumns({ drafts, gameId }: { drafts?: TeamDrafts; gameId?: string }) {
  const { state, people } = useGameWhen(watchTeams);
  const quiet = useQuiet();
  return (
    <div className="grid gap-x-5 md:grid-cols-3">
      {state.game?.teams.map((team, index) => <TeamColumn key={team.id} team={team} index={index} state={state} people={people} quiet={quiet} drafts={drafts} gameId={gameId} />)}
    </div>
  );
}

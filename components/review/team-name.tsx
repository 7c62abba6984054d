import { TeamMark } from '@/components/ui/team-mark';
import type { TeamFacts } from '@/lib/game/events';
import type { TeamId } from '@/lib/game/ids';

/** A team's mark, found by its id; the id itself where the game has no such team. */
export function TeamName({ id, teams, long = true, className }: { id: TeamId; teams: readonly TeamFacts[]; long?: boolean; className?: string }) {
  const index = teams.findIndex((team) => team.id === id);
  const team = teams[index];
  return team ? <TeamMark index={index} code={team.code} name={team.name} long={long} className={className} /> : <>{id}</>;
}

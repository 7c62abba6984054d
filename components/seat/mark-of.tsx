'use client';

import { TeamMark } from '@/components/ui/team-mark';
import { useSeat } from './use-seat';

/** A team's mark by its id. */
export function MarkOf({ team: id, long = false }: { team: string; long?: boolean }) {
  const { teams, indexOf } = useSeat();
  const team = teams.find((one) => one.id === id);
  return team ? <TeamMark index={indexOf(id)} code={team.code} name={team.name} long={long} /> : null;
}

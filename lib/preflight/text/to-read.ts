import type { TeamId } from '@/lib/game/ids';
import type { Plan } from '@/lib/game/plan';
import type { PlannedTurn } from '@/lib/game/scenario/play';
import { words } from './reading-speed';

/** What one team is given to read as a turn opens, in words. */
export interface ToRead {
  team: TeamId;
  situation: number;
  brief: number;
  /** All that branches could add to the brief at once: the most it can be. */
  additions: number;
  prompt: number;
  /** Labels and texts of the options, locked ones included. */
  options: number;
  total: number;
}

/** What a team reads in a turn; a prompt that a branch puts in the place of the scenario's counts where it is longer. */
export function toRead(plan: Plan, turn: PlannedTurn, team: TeamId): ToRead {
  const task = turn.teams[team];
  const changes = plan.form.branches.flatMap(({ then }) => then.filter((change) => change.turn === turn.id && change.team === team));
  const sum = (counts: number[]): number => counts.reduce((total, count) => total + count, 0);
  const parts = {
    situation: words(turn.situation),
    brief: words(task?.brief ?? ''),
    additions: sum(changes.map(({ add_brief: addition }) => words(addition ?? ''))),
    prompt: Math.max(words(task?.prompt ?? ''), ...changes.map(({ prompt }) => words(prompt ?? ''))),
    options: sum((task?.options ?? []).map(({ label, text }) => words(label) + words(text))),
  };
  return { team, ...parts, total: sum(Object.values(parts)) };
}

import type { BranchAhead, Outlook } from '@/lib/game/preview';
import type { TeamId } from '@/lib/game/ids';

/** Where one reading would lead elsewhere than another: branches it would take besides, branches it would not take, another ending, objectives that would come out otherwise. */
export interface Difference {
  besides: BranchAhead[];
  without: BranchAhead[];
  ending: string | null;
  objectives: { team: TeamId; label: string; met: boolean }[];
}

/** What another reading would bring that this one does not, and the other way about; null when both lead to the same. */
export function difference(from: Outlook, to: Outlook): Difference | null {
  const [here, there] = [from.next?.branches ?? [], to.next?.branches ?? []];
  const inList = (list: readonly BranchAhead[], one: BranchAhead) => list.some(({ branch, team }) => branch === one.branch && team === one.team);
  const found: Difference = {
    besides: there.filter((one) => !inList(here, one)),
    without: here.filter((one) => !inList(there, one)),
    ending: from.end?.ending?.id === to.end?.ending?.id ? null : (to.end?.ending?.name ?? ''),
    objectives: (to.end?.objectives ?? [])
      .filter(({ team, objective, met }) => from.end?.objectives.some((one) => one.team === team && one.objective.id === objective.id && one.met !== met))
      .map(({ team, objective, met }) => ({ team, label: objective.label, met })),
  };
  const none = found.besides.length + found.without.length + found.objectives.length === 0 && found.ending === null;
  return none ? null : found;
}

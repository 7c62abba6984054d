import type { OptionText, RecordedEvent } from '../game/events';
import type { OptionId } from '../game/ids';
import type { Facts } from './select';
import { ofType } from './select';

/** An option as it lay on the table, and what branching did to it. */
export interface OfferedOption extends OptionText {
  chosen: boolean;
  unlockedBy: string | null;
  modifiedBy: string | null;
  /** Why the team let it fall, if it wrote that down. */
  fell: string | null;
}

/** One branch that changed what the team was asked. */
export interface Branching {
  branch: string;
  addedBrief: string | null;
  prompt: string | null;
  unlocked: OptionId[];
  modified: OptionId | null;
  position: number;
}

/** What a team was asked and offered. */
export interface Offer {
  brief: string;
  additions: string[];
  prompt: string;
  options: OfferedOption[];
  /** What earlier turns changed; known to Control until the record is opened. */
  branching: Branching[];
}

type Chosen = { option: OptionId | null; alternatives: readonly { option: OptionId; why: string }[] };

/** What one team was asked in one turn. `facts` are those of that turn and team. */
export function offerOf(facts: Facts, delivered: RecordedEvent<'BriefDelivered'> | undefined, chosen: Chosen): Offer {
  const taken = ofType(facts, 'BranchTaken');
  const by = (test: (data: (typeof taken)[number]['data']) => boolean): string | null => taken.find(({ data }) => test(data))?.data.branch ?? null;
  return {
    brief: delivered?.data.brief ?? '',
    additions: delivered?.data.additions ?? [],
    prompt: delivered?.data.prompt ?? '',
    options: (delivered?.data.options ?? []).map((option) => ({
      ...option,
      chosen: option.id === chosen.option,
      unlockedBy: by((data) => data.unlocked.includes(option.id)),
      modifiedBy: by((data) => data.modified === option.id),
      fell: chosen.alternatives.find((alternative) => alternative.option === option.id)?.why ?? null,
    })),
    branching: taken.map(({ data: { branch, addedBrief, prompt, unlocked, modified }, position }) => ({
      branch, addedBrief, prompt, unlocked, modified, position,
    })),
  };
}

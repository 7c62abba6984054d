import type { Circumstances } from '@/lib/game/circumstances';
import type { Command } from '@/lib/game/commands';
import { decide, type Decided } from '@/lib/game/decide';
import type { DecisionDraft } from '@/lib/game/decision-draft';
import type { RecordedEvent } from '@/lib/game/events';
import { evolve } from '@/lib/game/evolve';
import type { TeamId } from '@/lib/game/ids';
import { countersAfter, number, type Counters } from '@/lib/game/record';
import type { Scenario } from '@/lib/game/scenario';
import { initialState, type GameState } from '@/lib/game/state';
import { sha256, type Actor } from './a-game';

/** One thing asked in a game, with all the chance that meets it: the same step has the same ids in every run. */
export interface Step {
  key: string;
  at: number;
  actor: Actor;
  command: Command;
  dice: number[];
  drafts: Record<TeamId, DecisionDraft>;
}

/** How a run goes: its salts are its own, except those that are told to all in the end. */
export interface World {
  name: string;
  scenario: Scenario;
  /** The salts to share with run `a`, by label. */
  told: ReadonlySet<string>;
  decide: typeof decide;
}

/** A run as it went: for each step its answer and the state after it. */
export interface Run {
  record: RecordedEvent[];
  state: GameState;
  steps: { step: Step; answer: Decided; before: GameState }[];
  counters: Counters;
}

export const nothingYet: Run = { record: [], state: initialState, steps: [], counters: {} };

/** Carries one more step out. */
export function carryOut(run: Run, step: Step, world: World): Run {
  const answer = world.decide(step.command, run.state, step.actor, circumstances(step, world));
  const events = answer.ok ? number(answer.events, run.counters, run.record.length, step.at) : [];
  return {
    record: [...run.record, ...events],
    state: events.reduce(evolve, run.state),
    steps: [...run.steps, { step, answer, before: run.state }],
    counters: countersAfter(events, run.counters),
  };
}

export function runOf(steps: readonly Step[], world: World): Run {
  return steps.reduce((run, step) => carryOut(run, step, world), nothingYet);
}

/**
 * The hash is the ideal one: of a text with salts in it, it says which salts these were and nothing
 * else, as SHA-256 does to whoever does not know them. Of a text without a salt it says everything.
 */
export function idealHash(text: string): string {
  const labels = [...text.matchAll(SALT)].map(([, label]) => label);
  return sha256(labels.length > 0 ? `salted by ${labels.join()}` : text);
}
const SALT = /<salt \w+ ([^>]+)>/g;

/** The label in a salt made by a run. */
export function labelOf(salt: string): string {
  return /<salt \w+ ([^>]+)>/.exec(salt)?.[1] ?? '';
}

function circumstances(step: Step, world: World): Circumstances {
  let ids = 0;
  let salts = 0;
  let thrown = 0;
  return {
    now: step.at,
    scenario: world.scenario,
    freshId: () => `i_${step.key}_${(ids += 1)}`,
    freshSalt: () => {
      const label = `${step.key}/${(salts += 1)}`;
      return `<salt ${world.told.has(label) ? 'a' : world.name} ${label}>`;
    },
    sha256: idealHash,
    dice: () => step.dice[(thrown += 1) - 1] ?? 0,
    drafts: step.drafts,
    head: `head at ${step.key}`,
  };
}

/** The rules as they are, in a run of the scenario. */
export function worldOf(scenario: Scenario, name = 'a'): World {
  return { name, scenario, told: new Set(), decide };
}

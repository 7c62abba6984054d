import type { Form } from './form';
import type { Scenario } from './scenario';
import type { Inject, Minutes, PairRule, Script, TeamTask } from './turn';

/** One turn as a form plays it: the scenario's turn with what the form says differently. */
export interface PlannedTurn {
  /** The form's name for the turn; branches and the record use it. */
  id: string;
  /** The scenario turn it is made of; options, pair rules, injects and evidence rules belong to that. */
  base: string;
  /** 1 for the first turn of the form. */
  number: number;
  title: string;
  month: number;
  situation: string;
  /** What the facilitator may say as each phase opens. */
  script: Script;
  facts: string[];
  /** The non-players that move in this turn. */
  movesBy: string[];
  minutes: Minutes;
  teams: Record<string, TeamTask>;
  pairRules: PairRule[];
  injects: Inject[];
}

/** The form with this id; undefined when the scenario has none. */
export function formOf(scenario: Scenario, formId: string): Form | undefined {
  return scenario.forms.find((form) => form.id === formId);
}

/** The turns that a form plays, in order; empty when the scenario has no such form. */
export function plannedTurns(scenario: Scenario, formId: string): PlannedTurn[] {
  const form = formOf(scenario, formId);
  if (!form) return [];
  return form.turns.flatMap((played, index) => {
    const base = scenario.turns.find((turn) => turn.id === played.uses);
    if (!base) return [];
    return [
      {
        id: played.id,
        base: base.id,
        number: index + 1,
        title: played.title ?? base.title,
        month: played.month ?? base.month,
        situation: played.situation ?? base.situation,
        script: { ...base.script, ...played.script },
        facts: base.facts,
        movesBy: base.moves_by,
        minutes: { ...form.phase_minutes, ...played.minutes },
        teams: base.teams,
        pairRules: scenario.pair_rules.filter((rule) => rule.turn === base.id),
        injects: scenario.injects.filter((inject) => inject.turn === base.id),
      },
    ];
  });
}

import type { Scenario } from '../scenario';
import type { Inject, Minutes } from '../turn';
import { type Catalogue, mustAllExist, mustBeTurn } from './catalogue';
import { checkEffects } from './effects';
import type { Findings, Path } from './problem';

/** Longer than any phase: a planned time beyond it is a slip of the pen. */
const LONGEST_PHASE = 24 * 60;

/** Injects belong to turns, go to teams that exist, and are planned for a time that comes. */
export function checkInjects(all: Catalogue, found: Findings): void {
  all.scenario.injects.forEach((inject, i) => {
    const path = ['injects', i];
    mustBeTurn(all, inject.turn, [...path, 'turn'], found);
    if (inject.to !== 'all') mustAllExist(all, 'team', inject.to, [...path, 'to'], found);
    mustAllExist(all, 'claim', inject.claims, [...path, 'claims'], found);
    checkEffects(all, inject.effects, [...path, 'effects'], found);
    checkPlannedTime(all.scenario, inject, [...path, 'at', 'minute'], found);
  });
}

/** A phase without a clock may last as long as Control lets it, so any minute may come. */
function checkPlannedTime(scenario: Scenario, { id, turn, at }: Inject, path: Path, found: Findings): void {
  if (at.minute > LONGEST_PHASE) {
    found.error('time', path, `inject ${id} is planned for minute ${at.minute} of a phase; choose a minute up to ${LONGEST_PHASE}`);
    return;
  }
  for (const { form, lasts } of played(scenario, turn, at.phase)) {
    if (lasts === undefined || at.minute < lasts) continue;
    found.warning('time', path, `inject ${id} is planned for minute ${at.minute}, and in form ${form} the ${at.phase} phase has ${lasts}; plan it earlier, or it waits for you`);
  }
}

/** How long a phase of a turn lasts in each form that plays it. */
function played(scenario: Scenario, turn: string, phase: keyof Minutes): { form: string; lasts: number | undefined }[] {
  return scenario.forms.flatMap((form) =>
    form.turns.filter(({ uses }) => uses === turn).map(({ minutes }) => ({ form: form.id, lasts: { ...form.phase_minutes, ...minutes }[phase] })),
  );
}

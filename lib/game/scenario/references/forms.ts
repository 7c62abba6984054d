import type { Form } from '../form';
import type { Minutes } from '../turn';
import { checkBranch } from './branches';
import { type Catalogue, mustBeTurn } from './catalogue';
import type { Findings } from './problem';

/** Forms play turns that exist, each once, in the time they have; and what is locked can be unlocked. */
export function checkForms(all: Catalogue, found: Findings): void {
  const unlocked = new Set<string>();
  all.scenario.forms.forEach((form, i) => {
    checkFormTurns(all, form, i, found);
    form.branches.forEach((branch, k) => {
      checkBranch(all, form, branch, ['forms', i, 'branches', k], found);
      for (const change of branch.then) change.unlock?.forEach((id) => unlocked.add(id));
    });
    checkTime(form, i, found);
  });
  all.scenario.turns.forEach((turn, i) => {
    for (const [team, task] of Object.entries(turn.teams)) {
      task.options.forEach((option, k) => {
        if (!option.locked || unlocked.has(option.id)) return;
        found.warning('locked', ['turns', i, 'teams', team, 'options', k, 'locked'], `nothing ever unlocks ${option.id}; add a branch that does, or leave out locked`);
      });
    }
  });
}

function checkFormTurns(all: Catalogue, form: Form, index: number, found: Findings): void {
  const used = new Set<string>();
  form.turns.forEach((turn, k) => {
    const path = ['forms', index, 'turns', k];
    mustBeTurn(all, turn.uses, [...path, 'uses'], found);
    if (used.has(turn.uses)) {
      found.error('duplicate', [...path, 'uses'], `form ${form.id} plays turn ${turn.uses} twice, so its options would name two decisions; use each turn once`);
    }
    used.add(turn.uses);
    if (turn.id !== turn.uses && all.turns.has(turn.id)) {
      found.error('duplicate', [...path, 'id'], `${turn.id} is the name of another turn of the scenario; call this turn of form ${form.id} otherwise`);
    }
  });
}

const sum = (minutes: Minutes) => (minutes.brief ?? 0) + (minutes.deliberate ?? 0) + (minutes.reveal ?? 0) + (minutes.adjudicate ?? 0);

function checkTime(form: Form, index: number, found: Findings): void {
  const play = form.turns.reduce((total, turn) => total + sum({ ...form.phase_minutes, ...turn.minutes }), 0);
  if (play > form.minutes) {
    found.warning('time', ['forms', index, 'minutes'], `the turns of form ${form.id} take ${play} minutes and the form has ${form.minutes}; shorten phases or give it more`);
  }
  form.schedules.forEach((schedule, k) => {
    schedule.steps.forEach((step, n) => {
      const before = schedule.steps[n - 1]?.minute ?? 0;
      if (step.minute < before || step.minute > schedule.minutes) {
        found.warning('time', ['forms', index, 'schedules', k, 'steps', n, 'minute'], `minute ${step.minute} does not lie between ${before} and ${schedule.minutes}; put the steps in order of time`);
      }
    });
  });
}

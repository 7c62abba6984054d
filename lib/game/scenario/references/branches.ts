import type { Branch, BranchChange } from '../branch';
import type { Form } from '../form';
import type { TeamTask } from '../turn';
import { type Catalogue, mustAllExist, mustExist, optionOf } from './catalogue';
import { type Look, checkCondition } from './conditions';
import { checkEffects } from './effects';
import { advice } from './nearest';
import type { Findings, Path } from './problem';

/** A branch looks at turns that its form plays and changes a later one. */
export function checkBranch(all: Catalogue, form: Form, branch: Branch, path: Path, found: Findings): void {
  mustAllExist(all, 'claim', branch.claims, [...path, 'claims'], found);
  const looks = checkCondition(all, branch.when, [...path, 'when'], found);
  if (branch.unless) looks.push(...checkCondition(all, branch.unless, [...path, 'unless'], found));
  const last = latest(form, looks, found);
  branch.then.forEach((change, i) => checkChange(all, form, change, last, [...path, 'then', i], found));
}

/** The number, from 0, of the last turn of the form that the conditions look at; -1 when they look at none. */
function latest(form: Form, looks: readonly Look[], found: Findings): number {
  return looks.reduce((last, look) => {
    const index = form.turns.findIndex((turn) => turn.uses === look.turn || (look.because === 'at_end_of' && turn.id === look.turn));
    if (index < 0) {
      const what = look.because === 'at_end_of' ? `turn ${look.turn} is not played` : `option ${look.because.option} is of turn ${look.turn}, which is not played`;
      found.error('wrong-turn', look.path, `${what} in form ${form.id}; ${advice(look.turn, form.turns.map((turn) => turn.id), 'turns of this form')}`);
    }
    return Math.max(last, index);
  }, -1);
}

function checkChange(all: Catalogue, form: Form, change: BranchChange, last: number, path: Path, found: Findings): void {
  checkEffects(all, change.effects, [...path, 'effects'], found);
  const knownTeam = mustExist(all, 'team', change.team, [...path, 'team'], found);
  const index = form.turns.findIndex((turn) => turn.id === change.turn);
  const turn = form.turns[index];
  if (!turn) {
    found.error('unknown', [...path, 'turn'], `form ${form.id} has no turn ${change.turn}; ${advice(change.turn, form.turns.map((t) => t.id), 'turns of this form')}`);
    return;
  }
  if (index <= last) {
    found.error('order', [...path, 'turn'], `turn ${change.turn} is not later than ${form.turns[last]?.id ?? ''}, which the condition looks at; a branch can only change a later turn`);
  } else if (index === 0) {
    found.error('order', [...path, 'turn'], `${change.turn} is the first turn of form ${form.id}, and nothing has happened before it; change a later turn`);
  }
  const task = knownTeam ? all.turns.get(turn.uses)?.teams[change.team] : undefined;
  if (task) checkOptions(all, task, change, turn.uses, path, found);
}

function checkOptions(all: Catalogue, task: TeamTask, change: BranchChange, base: string, path: Path, found: Findings): void {
  const own = (id: string, at: Path) => {
    const option = task.options.find((candidate) => candidate.id === id);
    if (option || !optionOf(all, id, at, found)) return option;
    const owner = all.options.get(id);
    const ids = task.options.map((candidate) => candidate.id);
    found.error(
      owner?.turn === base ? 'wrong-team' : 'wrong-turn',
      at,
      `option ${id} belongs to ${owner?.team ?? ''} in turn ${owner?.turn ?? ''}, not to ${change.team} in turn ${base}; ${advice(id, ids, 'options there')}`,
    );
    return undefined;
  };
  change.unlock?.forEach((id, i) => {
    const at = [...path, 'unlock', i];
    const option = own(id, at);
    if (option && !option.locked) found.error('locked', at, `option ${id} is open already; write locked: true at the option, or leave it out here`);
  });
  if (!change.modify_option) return;
  const { id, effects_add: added, effects_replace: replaced } = change.modify_option;
  const at = [...path, 'modify_option'];
  checkEffects(all, added, [...at, 'effects_add'], found);
  checkEffects(all, replaced, [...at, 'effects_replace'], found);
  const option = own(id, [...at, 'id']);
  if (!option) return;
  replaced.forEach((effect, i) => {
    if (option.effects.some((old) => old.indicator === effect.indicator)) return;
    found.error('unknown', [...at, 'effects_replace', i, 'indicator'], `option ${id} has no effect on ${effect.indicator} to replace; write it under effects_add`);
  });
}

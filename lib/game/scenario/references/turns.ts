import type { TeamTask, Turn } from '../turn';
import { type Catalogue, mustAllExist, mustBeTurn, mustExist, mustTakePostures, optionOf } from './catalogue';
import { checkEffects } from './effects';
import { advice } from './nearest';
import type { Findings, Path } from './problem';

/** Turns give every team a task; pair rules belong to turns. */
export function checkTurns(all: Catalogue, found: Findings): void {
  all.scenario.turns.forEach((turn, i) => {
    const path = ['turns', i];
    mustAllExist(all, 'non-player', turn.moves_by, [...path, 'moves_by'], found);
    for (const team of all.team) {
      if (!Object.hasOwn(turn.teams, team)) {
        found.error('missing', [...path, 'teams'], `turn ${turn.id} gives ${team} nothing to decide; add ${team} with brief, prompt and options`);
      }
    }
    for (const [team, task] of Object.entries(turn.teams)) {
      if (mustExist(all, 'team', team, [...path, 'teams', team], found)) checkTask(all, turn, team, task, [...path, 'teams', team], found);
    }
  });
  checkPairRules(all, found);
}

function checkTask(all: Catalogue, turn: Turn, team: string, task: TeamTask, path: Path, found: Findings): void {
  const open = task.options.filter((option) => !option.locked).length;
  if (open < 2) {
    found.error('missing', [...path, 'options'], `${team} has ${open} open ${open === 1 ? 'option' : 'options'} in turn ${turn.id}; leave at least two that are not locked`);
  }
  task.options.forEach((option, i) => {
    const at = [...path, 'options', i];
    mustTakePostures(all, [team], option.postures, [...at, 'postures'], found);
    mustAllExist(all, 'claim', option.claims, [...at, 'claims'], found);
    checkEffects(all, option.effects, [...at, 'effects'], found);
  });
}

function checkPairRules(all: Catalogue, found: Findings): void {
  all.scenario.pair_rules.forEach((rule, i) => {
    const path = ['pair_rules', i];
    mustAllExist(all, 'claim', rule.claims, [...path, 'claims'], found);
    checkEffects(all, rule.effects, [...path, 'effects'], found);
    if (!mustBeTurn(all, rule.turn, [...path, 'turn'], found)) return;
    const inTurn = [...all.options].filter(([, owned]) => owned.turn === rule.turn).map(([id]) => id);
    const chosen = new Map<string, string>();
    rule.when.forEach((id, k) => {
      const at = [...path, 'when', k];
      const owned = optionOf(all, id, at, found);
      if (!owned) return;
      if (owned.turn !== rule.turn) {
        found.error('wrong-turn', at, `option ${id} is not in turn ${rule.turn} but in ${owned.turn}; ${advice(id, inTurn, 'options of that turn')}`);
        return;
      }
      const other = chosen.get(owned.team);
      if (other !== undefined) found.error('wrong-team', at, `${owned.team} cannot choose both ${other} and ${id} in one turn; name options of different teams`);
      chosen.set(owned.team, id);
    });
  });
}

import { PHASES } from '@/lib/game/phase';
import type { Plan } from '@/lib/game/plan';
import type { Scenario } from '@/lib/game/scenario';
import type { PlannedTurn } from '@/lib/game/scenario/play';
import type { Finding } from '../finding';
import { checkUnused } from './check-unused';

const mend = (kind: Finding['kind'], anchor: string, about: Finding['about'] = {}): Finding => ({ kind, verdict: 'mend', anchor, about });
const look = (kind: Finding['kind'], anchor: string, about: Finding['about'] = {}): Finding => ({ kind, verdict: 'look', anchor, about });
const empty = (text: string | undefined): boolean => (text ?? '').trim() === '';

/**
 * Whether everybody is given what they need. Without a brief, a prompt, two open options, a situation, roles or
 * somebody who may commit, a game cannot go on: mend. Without objectives, a script, evidence, a survey or a map it is
 * poorer: look.
 */
export function checkHandouts(scenario: Scenario, plan: Plan): Finding[] {
  return [...plan.turns.flatMap((turn) => checkTurn(scenario, turn)), ...checkFormScript(plan), ...checkTeams(scenario), ...checkTeaching(scenario), ...checkUnused(scenario, plan)];
}

function checkTurn(scenario: Scenario, turn: PlannedTurn): Finding[] {
  const anchor = `turn-${turn.base}`;
  const told = { turn: turn.number, title: turn.title };
  const silent = PHASES.filter((phase) => empty(turn.script[phase]));
  const tasks = scenario.teams.flatMap(({ id, name }): Finding[] => {
    const about = { ...told, team: name };
    const task = turn.teams[id];
    if (!task) return [mend('task-missing', anchor, about)];
    const open = task.options.filter(({ locked }) => !locked).length;
    return [
      ...(empty(task.brief) ? [mend('brief-missing', anchor, about)] : []),
      ...(empty(task.prompt) ? [mend('prompt-missing', anchor, about)] : []),
      ...(open < 2 ? [mend('options-missing', anchor, { ...about, open })] : []),
    ];
  });
  return [
    ...(empty(turn.situation) ? [mend('situation-missing', anchor, told)] : []),
    ...tasks,
    ...(silent.length > 0 ? [look('script-missing', anchor, { ...told, phases: silent.join(', ') })] : []),
  ];
}

function checkFormScript({ form }: Plan): Finding[] {
  const silent = (['opening', 'closing'] as const).filter((moment) => empty(form.script[moment]));
  return silent.map((moment) => look('form-script-missing', 'forms', { moment }));
}

function checkTeams({ teams }: Scenario): Finding[] {
  return teams.flatMap(({ name: team, roles, objectives }) => [
    ...(roles.length === 0 ? [mend('roles-missing', 'teams', { team })] : []),
    ...(roles.length > 0 && !roles.some(({ commits }) => commits) ? [mend('nobody-commits', 'teams', { team })] : []),
    ...(objectives.length === 0 ? [look('objectives-missing', 'teams', { team })] : []),
  ]);
}

function checkTeaching({ teaching, map }: Scenario): Finding[] {
  return [
    ...teaching.claims.flatMap((claim) => {
      const sides = (['for', 'against'] as const).filter((side) => claim[side].length === 0);
      return sides.length === 0 ? [] : [look('claim-without-evidence', `claim-${claim.id}`, { claim: claim.id, sides: sides.join(', ') })];
    }),
    ...(teaching.survey ? [] : [look('survey-missing', 'learning')]),
    ...(map ? [] : [look('map-missing', 'teams')]),
  ];
}

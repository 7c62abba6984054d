import type { Scenario } from '../scenario';
import type { Findings, Path } from './problem';

/** Says so when two things of one kind have the same id, at the second of them. */
export function unique(kind: string, things: readonly { id: string }[], path: Path, found: Findings, seen = new Set<string>()): void {
  things.forEach((thing, i) => {
    if (seen.has(thing.id)) found.error('duplicate', [...path, i, 'id'], `there is already ${article(kind)} ${thing.id}; give this one an id of its own`);
    seen.add(thing.id);
  });
}

const article = (kind: string) => `${/^[aeiou]/.test(kind) ? 'an' : 'a'} ${kind}`;

/** Ids that must differ. Options, objectives and claims differ across the whole scenario; roles within their team; branches within their form. */
export function checkDuplicates(scenario: Scenario, found: Findings): void {
  const { teaching } = scenario;
  unique('method note', scenario.method, ['method'], found);
  unique('non-player', scenario.non_players, ['non_players'], found);
  unique('posture', scenario.postures, ['postures'], found);
  unique('indicator', scenario.indicators, ['indicators'], found);
  unique('team', scenario.teams, ['teams'], found);
  unique('turn', scenario.turns, ['turns'], found);
  unique('pair rule', scenario.pair_rules, ['pair_rules'], found);
  unique('inject', scenario.injects, ['injects'], found);
  unique('ending', scenario.endings, ['endings'], found);
  unique('form', scenario.forms, ['forms'], found);
  unique('claim', teaching.claims, ['teaching', 'claims'], found);
  unique('learning objective', teaching.learning_objectives, ['teaching', 'learning_objectives'], found);
  unique('discussion question', teaching.discussion, ['teaching', 'discussion'], found);
  unique('reason code', teaching.codes, ['teaching', 'codes'], found);
  unique('survey item', teaching.survey?.items ?? [], ['teaching', 'survey', 'items'], found);

  const objectives = new Set<string>();
  scenario.teams.forEach((team, i) => {
    unique('role', team.roles, ['teams', i, 'roles'], found);
    unique('objective', team.objectives, ['teams', i, 'objectives'], found, objectives);
  });
  const options = new Set<string>();
  scenario.turns.forEach((turn, i) => {
    for (const [team, task] of Object.entries(turn.teams)) unique('option', task.options, ['turns', i, 'teams', team, 'options'], found, options);
  });
  scenario.forms.forEach((form, i) => {
    unique('turn', form.turns, ['forms', i, 'turns'], found);
    unique('branch', form.branches, ['forms', i, 'branches'], found);
  });
}

import { type Catalogue, mustAllExist } from './catalogue';
import { checkRule } from './evidence';
import type { Findings } from './problem';

/** Claims with rules that can be read; objectives, questions and survey items about claims that exist. */
export function checkTeaching(all: Catalogue, found: Findings): void {
  const { teaching } = all.scenario;
  teaching.claims.forEach((claim, i) => {
    for (const side of ['for', 'against'] as const) {
      claim[side].forEach((evidence, k) => checkRule(all, evidence.rule, ['teaching', 'claims', i, side, k, 'rule'], found));
    }
  });
  teaching.learning_objectives.forEach((objective, i) => mustAllExist(all, 'claim', objective.claims, ['teaching', 'learning_objectives', i, 'claims'], found));
  teaching.discussion.forEach((question, i) => mustAllExist(all, 'claim', question.claims, ['teaching', 'discussion', i, 'claims'], found));
  teaching.survey?.items.forEach((item, i) => {
    const path = ['teaching', 'survey', 'items', i];
    mustAllExist(all, 'claim', item.claims, [...path, 'claims'], found);
    mustAllExist(all, 'learning objective', item.learning_objectives, [...path, 'learning_objectives'], found);
  });
}

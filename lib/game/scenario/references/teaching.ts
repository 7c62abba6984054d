import { type Catalogue, mustAllExist } from './catalogue';
import { checkRule } from './evidence';
import type { Findings, Path } from './problem';

/** Claims with rules that can be read; objectives, questions, survey items and codes about claims that exist; codes that are defined. */
export function checkTeaching(all: Catalogue, found: Findings): void {
  const { teaching } = all.scenario;
  teaching.claims.forEach((claim, i) => {
    for (const side of ['for', 'against'] as const) {
      claim[side].forEach(({ rule }, k) => {
        const path = ['teaching', 'claims', i, side, k, 'rule'];
        checkRule(all, rule, path, found);
        if (rule.type === 'reasons') rule.codes.forEach((code, m) => mustBeDefined(teaching.codes, code, [...path, 'codes', m], found));
      });
    }
  });
  teaching.learning_objectives.forEach((objective, i) => mustAllExist(all, 'claim', objective.claims, ['teaching', 'learning_objectives', i, 'claims'], found));
  teaching.discussion.forEach((question, i) => mustAllExist(all, 'claim', question.claims, ['teaching', 'discussion', i, 'claims'], found));
  teaching.survey?.items.forEach((item, i) => {
    const path = ['teaching', 'survey', 'items', i];
    mustAllExist(all, 'claim', item.claims, [...path, 'claims'], found);
    mustAllExist(all, 'learning objective', item.learning_objectives, [...path, 'learning_objectives'], found);
  });
  teaching.codes.forEach((code, i) => mustAllExist(all, 'claim', code.claims, ['teaching', 'codes', i, 'claims'], found));
}

/** Coders can do without a definition, though not well. */
function mustBeDefined(codes: readonly { id: string }[], code: string, path: Path, found: Findings): void {
  if (!codes.some(({ id }) => id === code)) found.warning('missing', path, `nothing says what the code ${code} means; give it a text under teaching.codes, so that two coders mean the same by it`);
}

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { createTranslator } from 'next-intl';
import { LINE_ERRORS } from '@/lib/contract';
import { REFUSALS } from '@/lib/game/refusal';

const refusals = JSON.parse(readFileSync('messages/en/refusals.json', 'utf8')) as Record<string, string>;

/** Refusals that may say who was quicker have a second sentence for that. */
const naming = (code: string) => code.endsWith('By');

test('every refusal of the game and of the line has its sentence, and there are no others', () => {
  assert.deepEqual(Object.keys(refusals).filter((code) => !naming(code)).sort(), [...REFUSALS, ...LINE_ERRORS].sort());
});

test('a sentence that names who was quicker has one beside it for when nobody is known', () => {
  const named = Object.keys(refusals).filter(naming);
  assert.ok(named.length > 0);
  assert.deepEqual(named.filter((code) => !Object.hasOwn(refusals, code.slice(0, -2))), []);
  for (const code of named) assert.match(refusals[code] ?? '', /\{who\}/, code);
});

test('every sentence can be said with what a refusal tells about itself', () => {
  const problems: string[] = [];
  const t = createTranslator({ locale: 'en', messages: { refusals }, namespace: 'refusals', onError: (error) => problems.push(error.message) });
  const about = { needs: 'control', chips: 9, team: 'tokyo', max: 2000, seconds: 3, where: 'text', min: 0, who: 'Ana' };
  for (const code of Object.keys(refusals)) assert.match(t(code, about), /^[A-Z].*\.$/, code);
  assert.deepEqual(problems, []);
});

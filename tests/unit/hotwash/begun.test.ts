import assert from 'node:assert/strict';
import { test } from 'node:test';
import { beginnings } from '@/components/hotwash/begun';
import type { ShownStep } from '@/lib/review/hotwash/shown-step';
import { remember } from '@/lib/client/storage';

const step = (id: string, number: number): ShownStep => ({ id, stage: 'first', number, of: 3, team: null, ask: null, about: [], share: 'private', numbers: [], minutes: 3, openedAt: 0 });
const typed = (text: string, number = '') => ({ text, number, whose: '' });

test('an answer begun to a question that is over stands until it is kept or let go', () => {
  const mine = beginnings('g_1', 's_1');
  mine.note(step('second', 2), typed('b'));
  mine.note(step('first', 1), typed('a'));
  assert.deepEqual(mine.others('second').map(({ text }) => text), ['a']);
  assert.deepEqual(mine.others(null).map(({ text }) => text), ['a', 'b'], 'in the order of the questions');
  assert.equal(mine.of('second')?.text, 'b');
  mine.drop('first');
  assert.deepEqual(mine.others(null).map(({ text }) => text), ['b']);
  mine.note(step('second', 2), typed('  '));
  assert.deepEqual(mine.others(null), [], 'an emptied form is nothing begun');
});

test('a number alone is something begun', () => {
  const mine = beginnings('g_2', 's_1');
  mine.note(step('first', 1), typed('', '3'));
  assert.equal(mine.of('first')?.number, '3');
});

test('another seat of the same device, and another game, have theirs', () => {
  beginnings('g_3', 's_1').note(step('first', 1), typed('mine'));
  assert.deepEqual(beginnings('g_3', 's_2').others(null), []);
  assert.deepEqual(beginnings('g_4', 's_1').others(null), []);
});

test('what an older version of the program has left is passed over', () => {
  remember('planb.hotwash.g_5.s_1.first', { text: 'old' });
  remember('planb.hotwash.g_5.s_1.second', 'older');
  assert.deepEqual(beginnings('g_5', 's_1').others(null), []);
});

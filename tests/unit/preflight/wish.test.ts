import assert from 'node:assert/strict';
import { test } from 'node:test';
import { preflightHref, wishIn } from '@/components/preflight/wish';
import { planB } from '../../support/plan-b';

const scenario = planB();
const read = (href: string) => wishIn(Object.fromEntries(new URL(href, 'http://here').searchParams), scenario);

test('a form and its minutes go into the address and come out of it as they were', () => {
  for (const { id } of scenario.forms) {
    const wish = { form: id, minutes: { brief: 3.5, deliberate: 12 } };
    assert.deepEqual(read(preflightHref('plan-b', wish)), wish);
  }
});

test('what an address says wrongly is as the scenario has it', () => {
  const own = { form: scenario.forms[0]?.id, minutes: {} };
  assert.deepEqual(wishIn({}, scenario), own);
  assert.deepEqual(wishIn({ form: 'endless', brief: '-1', deliberate: 'soon', reveal: 'Infinity', adjudicate: ['1', '2'] }, scenario), own);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Option, Reading } from '@/lib/game/scenario';
import { scenarioIn, scenarioText } from '../../support/scenarios/read';

const planB = scenarioIn(scenarioText('plan-b'));

/** What an option does to each indicator its own team minds, counted so that more is better for the team. */
function worth(option: Option, team: string, reading: Reading): Map<string, number> {
  const sums = new Map<string, number>();
  for (const effect of option.effects) {
    const sign = planB.indicators.find((i) => i.id === effect.indicator)?.good_for[team] ?? 0;
    const change = reading === 'default' ? effect.change : (effect.contested?.[reading] ?? effect.change);
    if (sign !== 0) sums.set(effect.indicator, (sums.get(effect.indicator) ?? 0) + sign * change);
  }
  return sums;
}

/** Whether the first option is nowhere worse and somewhere better. */
function dominates(a: Map<string, number>, b: Map<string, number>): boolean {
  const tracks = [...new Set([...a.keys(), ...b.keys()])];
  const gains = tracks.map((track) => (a.get(track) ?? 0) - (b.get(track) ?? 0));
  return gains.every((gain) => gain >= 0) && gains.some((gain) => gain > 0);
}

function dominated(reading: Reading): string[] {
  return planB.turns.flatMap((turn) =>
    Object.entries(turn.teams).flatMap(([team, { options }]) =>
      options.flatMap((better) =>
        options
          .filter((worse) => worse !== better && dominates(worth(better, team, reading), worth(worse, team, reading)))
          .map((worse) => `${better.id} over ${worse.id}`),
      ),
    ),
  );
}

test('by default no option is better than another in everything its team minds', () => {
  assert.deepEqual(dominated('default'), []);
});

test('each side’s reading makes some real policies look foolish', () => {
  assert.deepEqual(dominated('paper'), ['t1d over t1a', 'w4c over w4e', 'w6b over w6c']);
  assert.deepEqual(dominated('rival'), ['w4b over w4c', 's4c over s4b', 't5c over t5b', 'w6c over w6b', 's6c over s6b']);
});

test('by default no capital’s latency is moved by another’s choice, save by supply or permission', () => {
  const own: Record<string, string> = { nsk: 'seoul', njp: 'tokyo' };
  const moved = planB.turns.flatMap((turn) =>
    Object.entries(turn.teams).flatMap(([team, { options }]) =>
      options.filter((o) => o.effects.some((e) => e.change !== 0 && own[e.indicator] !== undefined && own[e.indicator] !== team)).map((o) => o.id),
    ),
  );
  assert.deepEqual(moved, ['w4d', 'w4e', 'w5e', 'w6d']);
});

test('texts keep to lengths that can be read in the time', () => {
  const words = (text: string) => text.trim().split(/\s+/).length;
  const situations = [...planB.turns, ...planB.forms.flatMap((form) => form.turns)].flatMap((turn) => turn.situation ?? []);
  for (const text of situations) assert.ok(words(text) >= 60 && words(text) <= 120, text);
  for (const turn of planB.turns) {
    for (const task of Object.values(turn.teams)) {
      assert.ok(words(task.brief) >= 50 && words(task.brief) <= 90, task.brief);
      const open = task.options.filter((option) => !option.locked).length;
      assert.ok(open === 4 || open === 5, `${open} options: ${task.prompt}`);
    }
  }
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { anOpenLine, anOpenTable } from '../support/a-line';

test('the hot wash opens question by question after ENDEX, for everybody', async (t) => {
  const line = await anOpenLine(t);
  const { house } = line;
  const { game, control: { seat: control }, direct, join } = await anOpenTable(line);
  await join('Bo', 'tokyo', 0);
  await direct({ type: 'startExercise' });
  assert.deepEqual(await house.hotWash.steps(game), [], 'no questions while it is played');
  assert.equal(await house.hotWash.open(game, control, 'first'), false);
  await direct({ type: 'endExercise' });
  const before = await house.play.record(game);
  const steps = await house.hotWash.steps(game);
  assert.equal(steps[0]?.id, 'first');
  assert.equal(await house.hotWash.now(game), null, 'nothing is open of itself');
  assert.equal(await house.hotWash.open(game, control, 'first'), true);
  const shown = await house.hotWash.now(game);
  assert.deepEqual([shown?.id, shown?.number, shown?.of, shown?.share], ['first', 1, steps.length, 'private']);
  assert.equal(await house.hotWash.open(game, control, 'no such question'), false);
  assert.equal((await house.hotWash.now(game))?.id, 'first', 'what cannot be opened changes nothing');
  const last = steps.at(-1);
  await house.hotWash.open(game, control, last?.id ?? '');
  assert.equal((await house.hotWash.now(game))?.number, steps.length);
  assert.equal(await house.hotWash.open(game, control, null), true);
  assert.equal(await house.hotWash.now(game), null);
  assert.deepEqual(await house.play.record(game), before, 'it is no part of the record');
});

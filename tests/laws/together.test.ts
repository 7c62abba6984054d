import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { MemoryRecordStore } from '@/lib/server/record/memory';
import { CONTROL } from '../support/a-game';
import { broken, law } from '../support/law';
import { BEN, explained, gameForTwo, presses, pressTogether, type Luck } from '../support/together';

const steps = fc.integer({ min: 0, max: 7 });
const luck = fc.array(fc.constantFrom<Luck>('well', 'well', 'unheard', 'unwritten'), { maxLength: 6 });
const scenes = steps.chain((count) => fc.record({ count: fc.constant(count), presses: presses(gameForTwo(count)) }));

const linear = (wishes: { make?: () => MemoryRecordStore; alone?: boolean }) =>
  fc.asyncProperty(fc.scheduler(), scenes, luck, async (scheduler, { count, presses }, dealt) => {
    const before = gameForTwo(count);
    const { pressed, record } = await pressTogether(before, { presses, luck: dealt, scheduler, store: wishes.make?.() ?? new MemoryRecordStore(), alone: wishes.alone ?? false });
    assert.equal(pressed.length, presses.length);
    assert.ok(explained(before, pressed, record), `no order explains ${JSON.stringify(pressed)}`);
  });

/** A store without the lock: whoever comes second writes behind the first, whatever that changed. */
class Unlocked extends MemoryRecordStore {
  override async append(...[game, , events, receipts]: Parameters<MemoryRecordStore['append']>): Promise<'ok' | 'conflict'> {
    const { events: there } = await this.load(game);
    const counts = new Map<string, number>();
    for (const { event } of there) counts.set(event.audience, event.number);
    const moved = events.map((kept, index) => {
      const number = (counts.get(kept.event.audience) ?? 0) + 1;
      counts.set(kept.event.audience, number);
      return { ...kept, event: { ...kept.event, position: there.length + index + 1, number } };
    });
    return super.append(game, there.length, moved, receipts);
  }
}

describe('what several do at once, with a store that fails', () => {
  law('is what they would have done one after the other, in some order', linear({ alone: true }), 200);

  law('so it is where they reach two processes', linear({}), 200);

  broken('is not, where the store takes whatever comes', linear({ make: () => new Unlocked() }), 200);
});

test('of two facilitators who give three minutes together one does, and the other is told; one who presses twice gives six', async () => {
  const before = gameForTwo(2);
  const asked = { type: 'adjustClock', deltaMs: 180_000, seen: { turn: before.turn.id, phase: 'deliberate', bends: 0 } } as const;
  const press = (seat: typeof CONTROL, hand: number, id: string) => ({ hand, seat, id, asked, node: (hand % 2) as 0 | 1 });
  const winners = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), async (scheduler) => {
      const { pressed, record } = await pressTogether(before, { presses: [press(CONTROL, 0, 'ana'), press(BEN, 1, 'ben')], luck: [], scheduler });
      const [won, ...others] = pressed.filter(({ answer }) => answer.ok);
      assert.ok(won && others.length === 0);
      assert.deepEqual(pressed.find(({ answer }) => !answer.ok)?.answer, { ok: false, error: { code: 'changed-meanwhile', about: { by: won.seat } } });
      assert.equal(record.filter(({ type }) => type === 'ClockAdjusted').length, 1);
      winners.add(won.seat);
    }),
    { seed: 20_260_102, numRuns: 50 },
  );
  assert.equal(winners.size, 2, 'chance lets either be quicker');
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), async (scheduler) => {
      const { record } = await pressTogether(before, { presses: [press(CONTROL, 0, 'once'), press(CONTROL, 1, 'twice')], luck: [], scheduler });
      assert.equal(record.filter(({ type }) => type === 'ClockAdjusted').length, 2);
    }),
    { seed: 20_260_103, numRuns: 20 },
  );
});

test('of two facilitators who open the reveal together one does, and the other is told who was quicker', async () => {
  const before = gameForTwo(3);
  const from = { turn: before.turn.id, phase: 'deliberate' } as const;
  const winners = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), async (scheduler) => {
      const both = [CONTROL, BEN].map((seat, hand) => ({ hand, seat, id: `reveal-${hand}`, asked: { type: 'openNext', from } as const, node: hand as 0 | 1 }));
      const { pressed, record } = await pressTogether(before, { presses: both, luck: [], scheduler });
      const [won, ...others] = pressed.filter(({ answer }) => answer.ok);
      assert.ok(won && others.length === 0);
      const lost = pressed.find(({ answer }) => !answer.ok)?.answer;
      assert.deepEqual(lost, { ok: false, error: { code: 'stale', about: { turn: before.turn.id, phase: 'reveal', by: won.seat } } });
      assert.equal(record.filter(({ type }) => type === 'DecisionRevealed').length, 3, 'each team is revealed once');
      winners.add(won.seat);
    }),
    { seed: 20_260_101, numRuns: 50 },
  );
  assert.equal(winners.size, 2, 'chance lets either be quicker');
});

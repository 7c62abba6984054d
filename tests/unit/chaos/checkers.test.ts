import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Books } from '../../../scripts/chaos/books';
import { gapsInRecord, gapsInStreams } from '../../../scripts/chaos/checks/gaps';
import { faultsOf } from '../../../scripts/chaos/run';
import { Hearing } from '../../../scripts/chaos/hearing';
import { converge } from '../../../scripts/chaos/inspection';
import { lostDrafts } from '../../../scripts/chaos/checks/drafts';
import { once } from '../../../scripts/chaos/checks/once';
import { Expected } from '../../../scripts/chaos/checks/views';
import { broken } from '../../../scripts/chaos/checks/whole';
import type { ChaosTable } from '../../../scripts/chaos/table';
import type { Operation, Saving } from '../../../scripts/chaos/operation';
import { viewOf } from '@/lib/game/project';
import { aHistory, type History } from '../../support/a-history';

const history = aHistory();

/** What was found, by name: only what is not empty. */
function found(evidence: Parameters<typeof once>[0]): Record<string, number> {
  const { lost, duplicated, unresolved, contradicted } = once(evidence);
  return Object.fromEntries(Object.entries({ lost, duplicated, unresolved, contradicted }).flatMap(([name, list]) => (list.length > 0 ? [[name, list.length]] : [])));
}

/** The books of one game as they are, and its table, at which one seat's line sees what it should. */
function atRest({ evidence: { record }, exported, seat }: History): { books: Books; table: ChaosTable } {
  const line = { live: true, who: seat, view: viewOf(seat, record), lookAfresh: () => Promise.resolve({ state: viewOf(seat, record), drafts: [] }) };
  const client = { rests: true, savings: [], way: { seat: seat.id }, line };
  return {
    books: { rows: () => Promise.resolve({ record: [...record], receipts: [] }), exported: () => Promise.resolve(exported) },
    table: { game: 'g_AAAAAAAAAAAAAAAA', clients: [client], head: undefined } as unknown as ChaosTable,
  };
}

const NOW = () => performance.now();

describe('the checkers of a chaos run', () => {
  test('find nothing in a history that is as it should be, with every unknown settled', async () => {
    const { evidence, exported } = await history;
    assert.deepEqual(found(evidence), {});
    const { acked, refused, resolvedOnce, resolvedNever } = once(evidence);
    assert.deepEqual({ acked, refused, resolvedOnce, resolvedNever }, { acked: 5, refused: 1, resolvedOnce: 2, resolvedNever: 1 });
    assert.deepEqual(gapsInRecord(evidence.record), []);
    assert.deepEqual(broken(exported, evidence.record).findings, []);
  });

  for (const [what, index] of [['with words', 0], ['without words', 1]] as const) {
    test(`find a command ${what} that was acknowledged and is lost`, async () => {
      const { evidence, effects } = await history;
      const record = evidence.record.filter((event) => event !== effects[index]);
      assert.deepEqual(found({ ...evidence, record }), { lost: 1 });
    });

    test(`find a command ${what} that counted twice`, async () => {
      const { evidence, effects } = await history;
      const twice = effects[index];
      assert.ok(twice);
      assert.deepEqual(found({ ...evidence, record: [...evidence.record, { ...twice, position: evidence.record.length + 1 }] }), { duplicated: 1 });
    });
  }

  test('take it for what it is when somebody says once more, under another id, that they are there', async () => {
    const { evidence } = await history;
    const said = evidence.operations.find(({ command }) => command.type === 'confirmPresence');
    assert.ok(said);
    const again = (at: number): Operation => ({ ...said, id: 'operation-again', outcome: { kind: 'ok', value: { at, items: [] } } });
    assert.deepEqual(found({ ...evidence, operations: [...evidence.operations, again(Number.MAX_SAFE_INTEGER)] }), {});
    assert.deepEqual(found({ ...evidence, operations: [...evidence.operations, again(0)] }), { lost: 1 }, 'but not before they were');
  });

  test('find an effect that nobody asked for', async () => {
    const { evidence } = await history;
    const [first, ...operations] = evidence.operations;
    assert.ok(first);
    assert.deepEqual(found({ ...evidence, operations }), { duplicated: 1 });
  });

  test('find a receipt that is lost, or says something else than was answered', async () => {
    const { evidence } = await history;
    const first = evidence.receipts.find(({ commandId }) => commandId === 'operation-1');
    assert.ok(first);
    const receipts = evidence.receipts.filter((receipt) => receipt !== first);
    assert.deepEqual(found({ ...evidence, receipts }), { lost: 1 });
    assert.deepEqual(found({ ...evidence, receipts: [{ ...first, answer: first.answer.replace('i_', 'i_x') }, ...receipts] }), { lost: 1 });
  });

  test('find an unknown that is half there, and one that never ended', async () => {
    const { evidence, unknown } = await history;
    const withoutReceipt = evidence.receipts.filter(({ commandId }) => commandId !== unknown.id);
    assert.deepEqual(found({ ...evidence, receipts: withoutReceipt }), { unresolved: 1 });
    const withoutEvent = evidence.record.filter((event) => event !== unknown.effect);
    assert.deepEqual(found({ ...evidence, record: withoutEvent }), { unresolved: 1 });
    const operations = evidence.operations.map((operation) => (operation.id === unknown.id ? { ...operation, outcome: null } : operation));
    assert.equal(found({ ...evidence, operations })['unresolved'], 1);
  });

  test('find what was refused and is in the record all the same', async () => {
    const { evidence } = await history;
    const operations = evidence.operations.map((operation, index) => (index === 0 ? { ...operation, outcome: { kind: 'fail', code: 'stale' } as const } : operation));
    assert.equal(found({ ...evidence, operations })['contradicted'], 1);
  });

  test('find a gap in the positions, in an audience’s numbers, and in what one client was told', async () => {
    const { evidence: { record } } = await history;
    const at = record.findIndex(({ audience, number }) => audience === 'team:upstream' && number === 2);
    assert.ok(gapsInRecord(record.filter((_, index) => index !== at)).some((gap) => gap.startsWith('position')));
    assert.ok(gapsInRecord(record.filter((_, index) => index !== at).map((event, index) => ({ ...event, position: index + 1 }))).some((gap) => gap.startsWith('team:upstream')));
    assert.deepEqual(gapsInStreams([{ audience: 'all', number: 3 }, { audience: 'all', number: 4 }], { all: 2 }), []);
    assert.equal(gapsInStreams([{ audience: 'all', number: 4 }], { all: 2 }).length, 1);
  });

  test('find a broken hash, a record that was written anew, and rows that are not what was taken out', async () => {
    const { evidence, exported } = await history;
    assert.equal(broken(exported.replace('first word', 'other word'), evidence.record).findings.length, 1);
    assert.equal(broken(exported, evidence.record.slice(0, -1)).findings.length, 1);
    const { head } = broken(exported, evidence.record);
    assert.deepEqual(broken(exported, evidence.record, head ?? '').findings, []);
    const anew = await aHistory();
    assert.equal(broken(anew.exported, anew.evidence.record, head ?? '').findings.length, 1);
  });

  test('find a view that is not the fold of what its seat may see', async () => {
    const { evidence: { record }, seat } = await history;
    const expected = new Expected(record);
    assert.equal(expected.difference(seat, viewOf(seat, record)), null);
    assert.notEqual(expected.difference(seat, viewOf(seat, record.slice(0, -1))), null);
    assert.notEqual(expected.difference(seat, viewOf({ id: 's_control', kind: 'control' }, record)), null, 'a view that knows too much departs as well');
  });

  test('find a kept text that went back to an older one, or is gone', () => {
    const saved = (text: string, outcome: Saving['outcome']): Saving => ({ seat: 's_up-clerk', key: 'own:chaos', text, outcome });
    const read = (text: string) => [{ key: 'own:chaos' as const, content: { text } }];
    const savings = [saved('one', 'ok'), saved('two', 'ok'), saved('three', 'info')];
    assert.deepEqual(lostDrafts(savings, read('two')), []);
    assert.deepEqual(lostDrafts(savings, read('three')), []);
    assert.equal(lostDrafts(savings, read('one')).length, 1);
    assert.equal(lostDrafts(savings, []).length, 1);
    assert.deepEqual(lostDrafts([saved('one', 'info')], []), []);
  });

  test('find a record that was written anew between two strikes, by the head that was known after the first', async () => {
    const { books, table } = atRest(await history);
    const settled = await converge(books, [table], NOW(), NOW());
    assert.deepEqual({ ...settled, recoveredMs: 0 }, { recoveredMs: 0, diverged: [], draftsLost: [], broken: [] });
    assert.notEqual(table.head, undefined, 'the head is remembered');
    const anew = atRest(await aHistory());
    anew.table.head = table.head;
    assert.equal((await converge(anew.books, [anew.table], NOW(), NOW())).broken.length, 1);
    assert.equal((await converge({ ...books, exported: () => Promise.resolve(503) }, [table], NOW(), NOW())).broken.length, 1, 'a record that is not given out');
  });

  test('find a seat that gets no answer, or another one, when it asks for everything afresh', async () => {
    const whole = await history;
    for (const told of [null, { state: viewOf(whole.seat, whole.evidence.record.slice(0, -1)), drafts: [] }]) {
      const { books, table } = atRest(whole);
      const [client] = table.clients;
      assert.ok(client);
      client.line.lookAfresh = () => Promise.resolve(told);
      const { diverged } = await converge(books, [table], NOW(), NOW());
      assert.equal(diverged.length, 1);
      assert.match(diverged[0] ?? '', /asked afresh/);
    }
  });

  test('count a gap in what was told as it happened as healed once it is filled, and as a gap while it is not', async () => {
    const { evidence: { record } } = await history;
    const [first, second, third] = record.filter(({ audience }) => audience === 'all');
    assert.ok(first && second && third);
    const line = new Hearing();
    assert.equal(line.hear([first]), false);
    assert.equal(line.hear([third]), true);
    assert.deepEqual([line.healed, line.gaps.length], [0, 1]);
    line.catchUp({ kind: 'events', events: [] });
    assert.deepEqual([line.healed, line.gaps.length], [0, 1], 'an answer that brings nothing fills nothing');
    line.catchUp({ kind: 'events', events: [second, third] });
    assert.deepEqual([line.healed, line.gaps.length], [1, 0]);
    line.catchUp({ kind: 'events', events: [{ ...third, number: third.number + 2 }] });
    assert.deepEqual([line.healed, line.gaps.length], [1, 1], 'a gap in what is sent to catch up with is filled by nobody');
  });

  test('count coming back late as a fault only where that is asked for', () => {
    const figures = { lost: 0, duplicated: 0, gaps: 0, broken: 0, unresolved: 0, contradicted: 0, diverged: 0, draftsLost: 0, harmed: 0, late: 2 };
    assert.deepEqual(faultsOf(figures), []);
    assert.deepEqual(faultsOf(figures, true), ['late']);
    assert.deepEqual(faultsOf({ ...figures, harmed: 1 }), ['harmed']);
  });
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { People } from '@/lib/contract';
import type { GameId } from '@/lib/game/ids';
import { initialState } from '@/lib/game/state';
import { makeLog } from '@/lib/server/log';
import type { LineServer } from '@/lib/server/realtime/asker';
import { peopleTeller } from '@/lib/server/realtime/people-teller';
import { everything } from '@/lib/server/realtime/rooms';
import { until } from '../../support/a-line';

const GAME = 'g_1' as GameId;

test('however long the names take to be read, those told last are those read last', async () => {
  const told: People[] = [];
  const reads: ((names: People['names']) => void)[] = [];
  const io = { local: { to: (room: string) => ({ emit: (_event: string, people: People) => room === everything(GAME) && told.push(people) }) } } as unknown as LineServer;
  const teller = peopleTeller(io, {
    play: { state: () => Promise.resolve(initialState) },
    identity: { people: () => new Promise((read) => reads.push(read)) },
    presence: { of: () => ({ online: [], idle: [], lastSeen: {} }) },
  } as unknown as Parameters<typeof peopleTeller>[1], makeLog('silent'));

  teller.tell(GAME);
  await until(() => reads.length === 1, 'the first look is under way');
  teller.tell(GAME);
  teller.tell(GAME);
  await new Promise((resolve) => setTimeout(resolve, 300));
  assert.equal(reads.length, 1, 'the next look waits for the first');
  reads[0]?.({ s_1: 'Bo' });
  await until(() => reads.length === 2, 'and then begins');
  reads[1]?.({});
  await until(() => told.length === 2, 'both were told');
  assert.deepEqual(told.map(({ names }) => names), [{ s_1: 'Bo' }, {}]);
  teller.stop();
});

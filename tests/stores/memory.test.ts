import { describe } from 'node:test';
import { MemoryRecordStore } from '@/lib/server/record/memory';
import { storeSuite } from './suite';

describe('the record in memory', () => {
  storeSuite(async () => {
    const store = new MemoryRecordStore();
    return {
      store,
      makeGame: async () => undefined,
      async breakDown() {
        store.breakDown();
        return async () => store.breakDown(false);
      },
    };
  });
});

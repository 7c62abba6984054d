import assert from 'node:assert/strict';
import { startInstallation } from '../support/installation';
import { wholeGame } from '../support/whole-game';

/** So long after the last node has ended a page may still come back once more. */
const SETTLED_MS = 5_000;

wholeGame('whole-game-nodes', async () => {
  const installation = await startInstallation(2);
  return {
    ...installation,
    async interrupt(pages, write) {
      const lines = pages.map((page) => {
        const opened = { count: 0 };
        page.on('websocket', () => (opened.count += 1));
        return opened;
      });
      await Promise.all([installation.rollOver(), write()]);
      await new Promise((resolve) => setTimeout(resolve, SETTLED_MS));
      assert.deepEqual(lines.map(({ count }) => count), pages.map(() => 1), 'each page came back once, and once only');
    },
  };
});

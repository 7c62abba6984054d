import { startServer } from '../support/server';
import { wholeGame } from '../support/whole-game';

wholeGame('whole-game', async () => {
  const server = await startServer();
  return {
    ...server,
    async interrupt(pages, write) {
      await server.kill();
      await write();
      // A page says so only after a while; until then it would still be called connected, though it is not.
      for (const page of pages) await page.getByText('Connected', { exact: true }).first().waitFor({ state: 'hidden' });
      await server.start();
    },
  };
});

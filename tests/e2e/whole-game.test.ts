import { startServer } from '../support/server';
import { wholeGame } from '../support/whole-game';

wholeGame('whole-game', async () => {
  const server = await startServer();
  return {
    ...server,
    async interrupt(_pages, write) {
      await server.kill();
      await write();
      await server.start();
    },
  };
});

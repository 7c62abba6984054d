// SQLite as the schema engine wants it.
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';

/** A factory on `url`, or on a database in memory when there is none. */
export function sqliteFactory(url) {
  const factory = new PrismaBetterSqlite3({ url: url ?? ':memory:' });
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: async () => runningScripts(await factory.connect()),
    connectToShadowDb: async () => runningScripts(await factory.connectToShadowDb()),
  };
}

/** The engine hands whole migrations to `executeRaw`, which takes one statement: such texts go to `executeScript`. */
function runningScripts(connection) {
  const executeRaw = connection.executeRaw.bind(connection);
  return Object.assign(connection, {
    async executeRaw(query) {
      if (query.args.length > 0) return executeRaw(query);
      await connection.executeScript(query.sql);
      return 0;
    },
  });
}

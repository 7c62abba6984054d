// PostgreSQL as the schema engine wants it: a server when an address is given, otherwise one in memory (PGlite), which
// is also the shadow database. So nobody needs a server, or the right to create databases, to write a migration.
import { PGlite } from '@electric-sql/pglite';
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';

/** A factory on `url`, or on a database in memory when there is none. */
export async function postgresFactory(url) {
  const pool = url?.startsWith('postgres') ? serverPool(url) : await memoryPool();
  const factory = new PrismaPg(pool);
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: async () => forEngine(await factory.connect(), pool),
    async connectToShadowDb() {
      const shadow = await memoryPool();
      return forEngine(await new PrismaPg(shadow).connect(), shadow);
    },
  };
}

/** The adapter's connection, with what the engine needs and the adapter has not. */
function forEngine(connection, pool) {
  return Object.assign(knowingChar(connection), {
    // The adapter cuts a script at each semicolon, also within the body of a function. PostgreSQL reads it whole.
    executeScript: async (script) => void (await pool.query(script)),
  });
}

// The catalogue has columns of the type "char" (OID 18), which the adapter does not know. The driver's answer is
// changed to call them bpchar (OID 1042), and the adapter's answer to call them characters again.
const CHAR_OID = 18;
const BPCHAR_OID = 1042;
const CHARACTER_COLUMN = 6; // ColumnTypeEnum.Character of driver-adapter-utils
let charColumns = [];

function withoutChar(result) {
  const fields = result.fields ?? [];
  charColumns = fields.flatMap((field, column) => (field.dataTypeID === CHAR_OID ? [column] : []));
  for (const column of charColumns) fields[column].dataTypeID = BPCHAR_OID;
  return result;
}

function knowingChar(connection) {
  const queryRaw = connection.queryRaw.bind(connection);
  return Object.assign(connection, {
    async queryRaw(query) {
      const result = await queryRaw(query);
      for (const column of charColumns) result.columnTypes[column] = CHARACTER_COLUMN;
      return result;
    },
  });
}

/** The few calls of pg.Pool that the adapter makes, answered by `query`. */
function poolOf(query, end) {
  const nothing = () => {};
  const events = { on: nothing, removeListener: nothing };
  return Object.assign(Object.create(pg.Pool.prototype), {
    ...events,
    query,
    end,
    connect: async () => ({ ...events, query, release: nothing }),
  });
}

function serverPool(connectionString) {
  const client = new pg.Client({ connectionString });
  let connected;
  return poolOf(
    async (...call) => {
      await (connected ??= client.connect());
      return withoutChar(await client.query(...call));
    },
    () => client.end(),
  );
}

async function memoryPool() {
  const memory = await PGlite.create();
  return poolOf(
    async (call) => {
      const { text, values = [], types } = typeof call === 'string' ? { text: call } : call;
      if (values.length === 0 && /;\s*\S/.test(text)) {
        await memory.exec(text);
        return { rows: [], fields: [], rowCount: 0 };
      }
      const parsers = types && new Proxy({}, { get: (_, oid) => types.getTypeParser(Number(oid), 'text') });
      const result = await memory.query(text, values, { rowMode: 'array', parsers });
      return withoutChar({ rows: result.rows, fields: result.fields, rowCount: result.affectedRows ?? 0 });
    },
    () => memory.close(),
  );
}

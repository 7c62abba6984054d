// Loads the WASM build of Prisma's schema engine by hand: Node 20 cannot import a .wasm file.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';

// Where the engine reports a panic. Without it each panic shows as an unrelated TypeError.
globalThis.PRISMA_WASM_PANIC_REGISTRY = {
  set_message: (message) => process.stderr.write(`${JSON.stringify({ level: 'ERROR', fields: { message } })}\n`),
};

/**
 * Starts an engine for `datamodels` ([path, text] pairs) on the database behind `factory`.
 * Returns the engine and a function that finds the driver's own error behind one of the engine's.
 */
export async function startEngine(datamodels, factory) {
  const folder = path.dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'));
  const glue = await import(path.join(folder, 'schema_engine_bg.js'));
  const code = readFileSync(path.join(folder, 'schema_engine_bg.wasm'));
  const { instance } = await WebAssembly.instantiate(code, { './schema_engine_bg.js': glue });
  glue.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();

  const bound = bindMigrationAwareSqlAdapterFactory(factory);
  const causeOf = (error) => driverError(error, bound.errorRegistry);
  try {
    return { engine: await glue.SchemaEngine.new({ datamodels }, () => {}, bound), causeOf };
  } catch (error) {
    throw causeOf(error) ?? error;
  }
}

/** The engine says `External error id#7` where a driver failed; the driver's error waits under that number. */
function driverError(error, registry) {
  const number = /External error id#(\d+)/.exec(error?.message ?? '')?.[1];
  return number === undefined ? undefined : registry.consumeError(Number(number))?.error;
}

// Removes what has been kept long enough, as the program does every day: `npm run retention -- [--dry-run]`.
import { parseArgs } from 'node:util';
import { openDatabase } from '@/lib/server/db';
import { environment } from '@/lib/server/env';
import { retain } from '@/lib/server/retention/retention';

const { values } = parseArgs({ options: { 'dry-run': { type: 'boolean', default: false } } });
const { databaseUrl, keeping } = environment();
const db = await openDatabase(databaseUrl);
const { names, records } = await retain(db, keeping, { now: Date.now(), dry: values['dry-run'] }).finally(() => db.$disconnect());
const verb = values['dry-run'] ? 'would go' : 'gone';
for (const game of records) console.log(`${verb}: ${game}, the whole game`);
for (const game of names) console.log(`${verb}: ${game}, the names`);
console.log(`${records.length} games, the names of ${names.length} more`);

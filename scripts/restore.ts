// Puts a backup back: `npm run restore -- BACKUP [--into DATA_FOLDER] [--erasures LIST]…`. Every record is checked first.
import path from 'node:path';
import { parseArgs } from 'node:util';
import { BackupError } from '@/lib/server/backup/manifest';
import { putBack } from '@/lib/server/backup/put-back';
import { isPostgres } from '@/lib/server/database-url';
import { environment } from '@/lib/server/env';
import { makeLog } from '@/lib/server/log';
import { troubleOf } from '@/lib/server/trouble';

try {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { into: { type: 'string' }, erasures: { type: 'string', multiple: true, default: [] } } });
  const [given, ...rest] = positionals;
  if (given === undefined || rest.length > 0) throw Object.assign(new Error('one backup'), { code: 'ERR_PARSE_ARGS' });
  const { databaseUrl, dataDir } = environment();
  const into = path.resolve(values.into ?? dataDir);
  // The manifest may be named for its folder.
  const from = path.resolve(path.basename(given) === 'manifest.json' ? path.dirname(given) : given);
  const { manifest, checked, again } = await putBack({ from, into, databaseUrl, erasures: values.erasures, log: makeLog('error') });
  for (const { game, events, head } of checked) console.log(`WHOLE  ${game}  ${events} events, head ${head ?? 'none'}`);
  console.log(`${checked.length} games as they stood at ${manifest.at}; taken out again: ${again.names} names, ${again.texts} texts.`);
  for (const game of again.waiting) console.log(`In ${game} a text that was withheld later is still needed: withhold it again after its reveal.`);
  console.log(isPostgres(databaseUrl) ? `Start with DATA_DIR=${into} and the same DATABASE_URL.` : `Start with DATA_DIR=${into}`);
} catch (error) {
  const code = (error as { code?: unknown }).code;
  if (typeof code === 'string' && code.startsWith('ERR_PARSE_ARGS')) console.error('Usage: npm run restore -- BACKUP [--into DATA_FOLDER] [--erasures LIST]');
  else console.error(error instanceof BackupError || ['EnvironmentError', 'MigrationError'].includes((error as Error).name) ? (error as Error).message : `The backup could not be put back: ${troubleOf(error) ?? String(error)}.`);
  process.exit(1);
}

// Takes a backup while the program runs: `npm run backup -- [--to FOLDER] [--without-secrets]`. Prints the backup's folder last.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { BackupError } from '@/lib/server/backup/manifest';
import { takeBackup } from '@/lib/server/backup/take';
import { environment } from '@/lib/server/env';
import { troubleOf } from '@/lib/server/trouble';

try {
  const { values } = parseArgs({ options: { to: { type: 'string', default: 'backups' }, 'without-secrets': { type: 'boolean', default: false } } });
  const { databaseUrl, dataDir } = environment();
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  const { folder, manifest, without } = await takeBackup({ databaseUrl, dataDir, to: path.resolve(values.to), secrets: !values['without-secrets'], program: version, now: new Date() });
  const events = manifest.games.reduce((sum, game) => sum + game.events, 0);
  console.log(`${manifest.games.length} games, ${events} events, ${manifest.files.map(({ name }) => name).join(', ')}`);
  if (without.length > 0) console.log(`Without ${without.join(' and ')}: sessions, links and personal codes made with them end where this is put back without them.`);
  console.log(folder);
} catch (error) {
  const code = (error as { code?: unknown }).code;
  if (typeof code === 'string' && code.startsWith('ERR_PARSE_ARGS')) console.error('Usage: npm run backup -- [--to FOLDER] [--without-secrets]');
  else console.error(error instanceof BackupError || (error as Error).name === 'EnvironmentError' ? (error as Error).message : `The backup could not be taken: ${troubleOf(error) ?? String(error)}.`);
  process.exit(1);
}
